internal import ArgumentParser
internal import KedgePolicy
internal import KedgeRegistry

/// `kedge freeze`: the emergency brake.
struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: "Stops approvals, snapshots, promotions and every change of a module, or of all.",
    discussion: """
      Takes effect at once when those who asked for it have the roles that the policy names; until then it is recorded, and
      the others run the same command. Ends with 1 when it is refused.
      """)

  @OptionGroup var options: BrakeOptions
  @OptionGroup var session: Session

  func run() throws {
    try options.pull(session) { brake, module throws(RegistryError) in
      try brake.freeze(module, reason: options.reason)
    }
  }
}

/// `kedge unfreeze`: releases the brake.
struct UnfreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unfreeze",
    abstract: "Lets work go on after a freeze: when verify and a full check are green.",
    discussion: "Ends with 1 when it is refused.")

  @OptionGroup var options: BrakeOptions
  @OptionGroup var session: Session

  func run() throws {
    let today = try Day.today()
    try options.pull(session) { brake, module throws(RegistryError) in
      if let reason = try brake.obstacle(to: module, today: today) { return .refused(reason) }
      return try brake.unfreeze(module, reason: options.reason)
    }
  }
}

/// What both say: for what, and why.
struct BrakeOptions: ParsableArguments {
  @Argument(help: "The module.", completion: Completion.modules) var module: String?
  @Flag(help: "All modules.") var all = false
  @Option(help: "Why.") var reason: String
  @Flag(help: "Stage what is written.") var stage = false

  func validate() throws {
    if all == (module != nil) { throw ArgumentParser.ValidationError("name a module, or say --all") }
  }

  /// Pulls the brake or releases it, for a module or (with an empty name) for all, and says what came of it.
  func pull(
    _ session: Session, _ action: (Brake, String) throws(RegistryError) -> Brake.Outcome
  ) throws {
    let repository = try session.repository()
    let standpoint = try session.standpoint(repository)
    let name = try BrakeTarget(module: module, standpoint).name
    let brake = Brake(Registrar(repository: repository, standpoint: standpoint))
    let outcome = try session.answering { () throws(RegistryError) in try action(brake, name) }
    try BrakeReport(session: session, repository: repository, stage: stage).print(outcome, brake, name)
  }
}

/// What a brake is pulled for.
private struct BrakeTarget {
  /// The module; empty for all.
  let name: String

  init(module: String?, _ standpoint: Standpoint) throws {
    name = module ?? ""
    let known = standpoint.configuration.modules.map(\.name)
    guard let module, !known.contains(module) else { return }
    throw ArgumentParser.ValidationError("\(RegistryError.unknownModule(name: module, known: known))")
  }
}

/// What is said after a brake was pulled or released.
private struct BrakeReport {
  let session: Session
  let repository: Repository
  let stage: Bool

  func print(_ outcome: Brake.Outcome, _ brake: Brake, _ module: String) throws {
    switch outcome {
    case .refused(let reason): throw ExitStatus.refused(reason)
    case .requested(let paths, let needed):
      StandardOutput.write("recorded; it takes effect when all of them have asked: \(needed)")
      try session.stage(paths, repository, stage)
    case .done(let paths, let event):
      StandardOutput.write("\(event): in effect")
      try session.stage(paths, repository, stage)
      for command in brake.notifications(module) {
        let status = Shell.run(command, input: event)
        if status != 0 { StandardError.write("warning: `\(command)` ended with \(status)") }
      }
    }
  }
}
