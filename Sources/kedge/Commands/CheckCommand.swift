internal import ArgumentParser
internal import KedgePolicy
internal import KedgeRegistry
internal import KedgeReports

/// `kedge check [MODULE...]`: compares the contracts with their golden snapshots.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compares the contracts with their golden snapshots, and blocks what breaks.",
    discussion: """
      Ends with 0 when nothing blocks, 1 when something does, 2 when no judgement is possible. Nothing is written.
      """)

  @Argument(
    help: "The modules to check, with those that refer to them; all when none is named.",
    completion: Completion.modules)
  var modules: [String] = []
  @Flag(help: "Check what is staged, by policy, lanes and snapshots of HEAD.") var staged = false
  @Option(
    help: "Judge by policy, lanes, snapshots and approvals of the commit where this branch left REV.",
    completion: Completion.revisions)
  var base: String?
  @Option(
    help: "Compare with this instead: MODULE@VERSION, or the commit where this branch left a revision.",
    completion: Completion.releases)
  var against: String?
  @Option(
    help: "Judge by this lane where it is stricter: candidate, integration or production.",
    completion: Completion.lanes)
  var lane: String?
  @OptionGroup var reports: ReportOptions
  @OptionGroup var session: Session
  @OptionGroup var terminal: TerminalOptions

  func validate() throws {
    if staged, base != nil { throw ArgumentParser.ValidationError("--staged and --base exclude each other") }
  }

  func run() throws {
    let result: CheckResult
    let progress = Progress(isWanted: !session.quiet)
    do {
      defer { progress.end() }
      progress.note("reading the repository")
      let repository = try session.repository()
      var request = try request()
      request.measuresImpact = true
      request.noting = { progress.note("checking \($0.number) of \($0.count): \($0.contract)") }
      result = try session.answering { () throws(RegistryError) in
        try Check(
          request, repository: repository, workingFolder: Session.workingFolder,
          configuration: session.configurationPath
        ).run()
      }
    } catch let status as ExitStatus {
      if let reason = status.reason { try reports.write(failure: reason) }
      throw status
    }
    try reports.write(Report(result), style: terminal.style(.output))
    for note in result.notes { session.say("note: \(note)") }
    session.say(CheckSummary(result).text(terminal.style(.error)))
    for failure in result.failures.prefix(10) { StandardError.write("error: \(failure)") }
    if result.failures.count > 10 {
      StandardError.write("error: and \(result.failures.count - 10) more documents")
    }
    if result.isBlocked { throw ExitStatus(code: 1) }
    if !result.failures.isEmpty { throw ExitStatus(code: 2) }
  }

  private func request() throws -> CheckRequest {
    var request = CheckRequest(
      against: against, lane: try strictestLane(), modules: modules, today: try .today())
    if staged { request.subject = .staged }
    if let base = base ?? (staged ? nil : ProcessEnvironment.value("KEDGE_BASE")) {
      request.subject = .base(base)
    }
    return request
  }

  /// The lane that an option or KEDGE_LANE asks for; both may only tighten.
  private func strictestLane() throws -> Lane? {
    try [lane, ProcessEnvironment.value("KEDGE_LANE")].compactMap { $0 }.map { name in
      guard let lane = Lane(rawValue: name) else {
        let near = Suggestion.nearest(to: name, in: Lane.allCases.map(\.rawValue))
        throw ArgumentParser.ValidationError(
          "unknown lane `\(name)`; \(near.map { "did you mean `\($0)`?" } ?? "candidate, integration or production")"
        )
      }
      return lane
    }.max()
  }
}
