internal import ArgumentParser
internal import KedgePolicy
internal import KedgeRegistry

/// `kedge promote MODULE --to LANE`: runs the gates, writes evidence, moves the lane.
struct PromoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote",
    abstract: "Runs the gates before a lane, and moves the module when all pass.",
    discussion: """
      One line a gate. On success evidence, a bundle that lists it and the event are written, and `lane:` in kedge.yaml is
      edited in place; on failure nothing is. Ends with 1 when a gate fails.
      """)

  @Argument(help: "The module.", completion: Completion.modules) var module: String
  @Option(help: "The lane: integration or production.") var to: Lane
  @Flag(help: "Run the gates, and write nothing.") var dryRun = false
  @Flag(help: "Stage what is written.") var stage = false
  @OptionGroup var session: Session

  func run() throws {
    let repository = try session.repository()
    let standpoint = try session.standpoint(repository)
    let configured = try standpoint.module(named: module)
    let promotion = Promotion(
      by: Registrar(repository: repository, standpoint: standpoint), module: configured, target: to,
      today: try .today(), toolVersion: Kedge.version, runner: GateCommands())
    let objection = try session.answering { () throws(RegistryError) in try promotion.objection() }
    if let objection { throw ExitStatus.refused(objection) }
    let outcome = try session.answering { () throws(RegistryError) in try promotion.run(isDryRun: dryRun) }
    for gate in outcome.gates { StandardOutput.write("\(gate)") }
    let failed = outcome.gates.count { !$0.passes }
    guard failed == 0 else {
      throw ExitStatus.refused(
        "\(failed) of \(outcome.gates.count) gates failed; `\(module)` stays in lane \(configured.lane.value.rawValue)"
      )
    }
    if dryRun { return session.say("all \(outcome.gates.count) gates passed; nothing is written") }
    StandardOutput.write("`\(module)` is in lane \(to.rawValue) now")
    try session.stage(outcome.paths, repository, stage)
  }
}
