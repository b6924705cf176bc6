internal import ArgumentParser
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeRegistry

/// `kedge canary`: what the ramp and the triggers of the policy make of measured samples.
struct CanaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "canary", abstract: "Goes through measured samples by the rules of the canary.",
    subcommands: [Simulate.self, Evaluate.self, Override.self])

  struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "simulate", abstract: "Says what would have happened, step by step.",
      discussion:
        "Ends with 0 when all steps were passed, 1 when traffic was taken back, 2 when it is not over.")

    @Flag(
      help: "Write the result as evidence of MODULE, which `kedge promote` and `kedge verify` compute again.")
    var write = false
    @Flag(help: "Stage what is written.") var stage = false
    @OptionGroup var samples: CanarySamples

    func validate() throws {
      if write, samples.module == nil {
        throw ArgumentParser.ValidationError("--write needs the module that it is evidence of")
      }
    }

    func run() throws {
      let run = try write ? samples.written(stage: stage) : samples.run()
      for event in run.events {
        let percent =
          try samples.rules().ramp.indices.contains(event.stage)
          ? try samples.rules().ramp[event.stage].percent.lexical : "100"
        StandardOutput.write(
          "sample \(event.sample + 1)  \(event.time)  \(percent) %  \(event.decision.name): \(event.reason)"
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
      let metrics = try samples.read()
      let run = try samples.run(over: metrics)
      if let standing = try samples.standing(since: metrics) {
        StandardOutput.write("\(standing.decision.name), by hand: \(standing.reason)")
        if standing.decision == .rollBack { throw ExitStatus(code: 1) }
        return
      }
      let place = run.events.last.map { ", at sample \($0.sample + 1)" } ?? ""
      StandardOutput.write("\(run.decision.name)\(place): \(run.reason)")
      if let seconds = try samples.rules().overrun(of: run, over: metrics) {
        let limit = try samples.rules().rollbackWithinSeconds
        StandardOutput.write("traffic still came \(seconds) s after that; the limit is \(limit) s")
      }
      if run.decision == .rollBack { throw ExitStatus(code: 1) }
    }
  }

  struct Override: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "override", abstract: "Pauses, resumes or takes back a canary by hand.",
      discussion: """
        The policy says which role may do what (`canary.overrides`). What was decided is recorded, and `kedge canary evaluate
        MODULE` says so until `resume`. Ends with 1 when it is refused.
        """)

    @Argument(help: "The module.") var module: String
    @Argument(help: "What is decided: pause, resume, force-rollback or kill-switch.") var action: String
    @Option(help: "Why.") var reason: String
    @Flag(help: "Stage what is written.") var stage = false
    @OptionGroup var session: Session

    func run() throws {
      let repository = try session.repository()
      let standpoint = try session.standpoint(repository)
      let configured = try standpoint.module(named: module)
      let outcome = try session.answering { () throws(RegistryError) in
        try CanaryOverride(Registrar(repository: repository, standpoint: standpoint)).record(
          action, of: configured, reason: reason)
      }
      switch outcome {
      case .refused(let reason): throw ExitStatus.refused(reason)
      case .recorded(let paths):
        StandardOutput.write("recorded: \(action)")
        try session.stage(paths, repository, stage)
      }
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

  func run() throws -> CanaryRun { try run(over: try read()) }

  func run(over samples: CanaryMetrics) throws -> CanaryRun {
    do { return try rules().run(samples) } catch let error as CanaryError {
      throw ExitStatus.noJudgement("\(metrics): \(error)")
    }
  }

  /// What was decided by hand since the samples begin, where they are of a module.
  func standing(since samples: CanaryMetrics) throws -> CanaryOverride.Standing? {
    guard let module, let first = samples.samples.first else { return nil }
    let standpoint = try session.standpoint(try session.repository())
    return try session.answering { () throws(RegistryError) in
      try CanaryOverride.standing(of: module, since: first.time, at: standpoint)
    }
  }

  func read() throws -> CanaryMetrics {
    do {
      return try CanaryMetrics.read(
        try InputFile.read(metrics), name: metrics, baseline: try baseline.map { try InputFile.read($0) })
    } catch let error as CanaryError {
      throw ExitStatus.noJudgement("\(metrics): \(error)")
    } catch let error as InputFile.Failure {
      throw ExitStatus.noJudgement("\(error)")
    }
  }

  /// The run over samples of the repository, and its evidence.
  func written(stage: Bool) throws -> CanaryRun {
    let repository = try session.repository()
    let standpoint = try session.standpoint(repository)
    let simulation = CanarySimulation(
      by: Registrar(repository: repository, standpoint: standpoint),
      module: try standpoint.module(named: module ?? ""),
      toolVersion: Kedge.version)
    do {
      let folder = Session.workingFolder
      let inside = try [metrics, baseline].compactMap { $0 }.map { path in
        try ConfigurationFile.path(
          path.hasPrefix("/") ? path : folder + "/" + path, from: repository.topLevel)
      }
      let (run, paths) = try simulation.write(inside[0], baseline: inside.count > 1 ? inside[1] : nil)
      try session.stage(paths, repository, stage)
      return run
    } catch let error as CanaryError {
      throw ExitStatus.noJudgement("\(metrics): \(error)")
    } catch let error as RegistryError {
      throw ExitStatus.noJudgement("\(error)")
    }
  }

  func rules() throws -> CanaryRules {
    guard module != nil || session.configurationPath != nil else { return BuiltInPolicies.matriz.canary }
    let standpoint = try session.standpoint(try session.repository())
    guard module != nil else { return standpoint.policy(of: nil).canary }
    return standpoint.policy(of: try standpoint.module(named: module ?? "")).canary
  }
}
