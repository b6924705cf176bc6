internal import ArgumentParser
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeRegistry

/// `kedge canary`: what the ramp and the triggers of the policy make of measured samples.
struct CanaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "canary", abstract: "Goes through measured samples by the rules of the canary.",
    subcommands: [Simulate.self, Evaluate.self])

  struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "simulate", abstract: "Says what would have happened, step by step.",
      discussion:
        "Ends with 0 when all steps were passed, 1 when traffic was taken back, 2 when it is not over.")

    @OptionGroup var samples: CanarySamples

    func run() throws {
      let run = try samples.run()
      for event in run.events {
        let percent =
          try samples.rules().ramp.indices.contains(event.stage)
          ? try samples.rules().ramp[event.stage].percent.lexical : "100"
        StandardOutput.write(
          "sample \(event.sample + 1)  \(Moment(seconds: event.time.seconds))  \(percent) %  \(event.decision.name): \(event.reason)"
        )
      }
      switch run.decision {
      case .complete: return
      case .rollBack: throw ExitStatus(code: 1)
      case .continue, .hold: throw ExitStatus(code: 2)
      }
    }
  }

  struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "evaluate",
      abstract: "Says what to do now: continue, hold, roll back, or that it is complete.",
      discussion: "Ends with 1 when traffic is to be taken back, else with 0.")

    @OptionGroup var samples: CanarySamples

    func run() throws {
      let run = try samples.run()
      let place = run.events.last.map { ", at sample \($0.sample + 1)" } ?? ""
      StandardOutput.write("\(run.decision.name)\(place): \(run.reason)")
      if run.decision == .rollBack { throw ExitStatus(code: 1) }
    }
  }
}

/// The samples that a canary is judged by, and the policy that judges.
struct CanarySamples: ParsableArguments {
  @Argument(
    help: "The module, whose policy counts; else that of kedge.yaml, else the built-in one.",
    completion: Completion.modules)
  var module: String?
  @Option(help: "Samples: CSV, JSON, or the answer of a Prometheus range query.", completion: .file())
  var metrics: String
  @Option(help: "Samples of the baseline, where they are in another file.", completion: .file()) var baseline:
    String?
  @OptionGroup var session: Session

  func run() throws -> CanaryRun {
    do {
      let read = try CanaryMetrics.read(
        try InputFile.read(metrics), name: metrics, baseline: try baseline.map { try InputFile.read($0) })
      return try rules().run(read)
    } catch let error as CanaryError {
      throw ExitStatus.noJudgement("\(metrics): \(error)")
    } catch let error as InputFile.Failure {
      throw ExitStatus.noJudgement("\(error)")
    }
  }

  func rules() throws -> CanaryRules {
    guard module != nil || session.configurationPath != nil else { return BuiltInPolicies.matriz.canary }
    let standpoint = try session.standpoint(try session.repository())
    guard let module else { return standpoint.policy(of: nil).canary }
    guard let configured = standpoint.configuration.module(module) else {
      throw ArgumentParser.ValidationError(
        "\(RegistryError.unknownModule(name: module, known: standpoint.configuration.modules.map(\.name)))")
    }
    return standpoint.policy(of: configured).canary
  }
}
