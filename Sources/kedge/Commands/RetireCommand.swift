internal import ArgumentParser
internal import KedgeRegistry

/// `kedge retire CONTRACT`: ends a contract that another one replaces.
struct RetireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire",
    abstract: "Ends a contract that a new one beside it replaces.",
    discussion: """
      So many different people run this as the policy asks for (two); then the file may be deleted. Ends with 1 when it is
      refused.
      """)

  @Argument(help: "The contract, as it is in the latest release.", completion: Completion.contracts)
  var contract: String
  @Option(help: "The contract that replaces it, in the same release.", completion: Completion.contracts)
  var successor: String
  @Option(help: "Why.") var reason: String
  @Flag(help: "Stage what is written.") var stage = false
  @OptionGroup var session: Session

  func run() throws {
    let repository = try session.repository()
    let standpoint = try session.standpoint(repository)
    if Session.isPipeline { throw ExitStatus.refused("CI is set, and a pipeline retires nothing") }
    let outcome = try session.answering { () throws(RegistryError) in
      if let reason = try standpoint.freezeReason(ofContract: contract) {
        return Retirement.Outcome.refused(reason)
      }
      return try Retirement(Registrar(repository: repository, standpoint: standpoint)).retire(
        contract, for: successor, reason: reason)
    }
    switch outcome {
    case .refused(let reason): throw ExitStatus.refused(reason)
    case .recorded(let people, let needed, let paths):
      StandardOutput.write(
        people < needed
          ? "recorded: \(people) of \(needed) people have said so"
          : "recorded: \(contract) may be deleted now")
      try session.stage(paths, repository, stage)
    }
  }
}
