internal import ArgumentParser
internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeRegistry
internal import KedgeReports

/// `kedge approve [FINGERPRINT...]`: records decisions.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Records a decision on findings that may be approved.",
    discussion: """
      Without a fingerprint, at a terminal, it goes through what awaits your approval one by one: a approves, s skips, w shows
      the whole document, e explains, u undoes, A approves the additive rest, q writes and quits; Ctrl-C writes nothing.
      Where there is no terminal it prints the commands that would approve it. Ends with 1 when something cannot be
      approved, or awaits an approval and there is no terminal; then nothing is written.
      """)

  @Argument(help: "The first digits of fingerprints, as reports print them.", completion: Completion.awaiting)
  var fingerprints: [String] = []
  @Flag(help: "Approve everything additive that awaits it.") var additive = false
  @Option(help: "Why.") var reason: String?
  @Option(help: "Where it was discussed.") var ticket = ""
  @Option(help: "The last day on which it counts, such as 2026-12-31.") var until: Day?
  @Option(
    help: "Also look at findings against the commit where this branch left REV.",
    completion: Completion.revisions)
  var base: String?
  @Flag(help: "Stage what is written.") var stage = false
  @OptionGroup var session: Session
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let repository = try session.repository()
    let standpoint = try session.standpoint(repository)
    let results = try results(repository)
    if fingerprints.isEmpty, !additive { return try review(results, repository, standpoint) }
    guard let reason, !reason.isEmpty else {
      throw ArgumentParser.ValidationError("--reason is needed: an approval without one helps nobody")
    }
    if Session.isPipeline {
      throw ExitStatus.refused(
        "CI is set, and a pipeline approves nothing; run the command where a person answers for it")
    }
    try approve(fingerprints, reason: reason, in: results, repository, standpoint)
  }

  private func approve(
    _ fingerprints: [String], reason: String, in results: [CheckResult], _ repository: Repository,
    _ standpoint: Standpoint
  ) throws {
    let outcome = try session.answering { () throws(RegistryError) in
      try ApprovalWriter(Registrar(repository: repository, standpoint: standpoint)).approve(
        fingerprints, additive: additive, in: results,
        ApprovalWriter.Statement(reason: reason, ticket: ticket, until: until))
    }
    switch outcome {
    case .written(let findings, let paths):
      for finding in findings {
        StandardOutput.write(
          "approved \(finding.fingerprint.hex.prefix(12)) [\(finding.change.rule.id)]: \(finding.change.message)"
        )
      }
      try session.stage(paths, repository, stage)
    case .refused(let reasons):
      for reason in reasons { StandardError.write("error: \(reason)") }
      throw ExitStatus(code: 1)
    }
  }

  /// What lies in the work tree, what is staged, and what this branch changes.
  private func results(_ repository: Repository) throws -> [CheckResult] {
    let today = try Day.today()
    var subjects: [CheckRequest.Subject] = [.workTree]
    if repository.head != nil { subjects.append(.staged) }
    if let base { subjects.append(.base(base)) }
    return try subjects.map { subject in
      try session.answering { () throws(RegistryError) in
        var request = CheckRequest(subject: subject, today: today)
        if case .workTree = subject { request.measuresImpact = fingerprints.isEmpty }
        return try Check(
          request, repository: repository, workingFolder: Session.workingFolder,
          configuration: session.configurationPath
        ).run()
      }
    }
  }

  /// Goes through what awaits an approval, one by one; where nobody sits at a terminal, says what to run instead.
  private func review(
    _ results: [CheckResult], _ repository: Repository, _ standpoint: Standpoint
  ) throws {
    let person = try session.answering { () throws(RegistryError) in try repository.person() }
    var seen: Set<Digest> = []
    let items = results.flatMap { result -> [ReviewSession.Item] in
      let awaiting = Set(result.awaiting(person).map(\.fingerprint))
      return Report(result).contracts.flatMap { contract in
        contract.findings.filter { awaiting.contains($0.fingerprint) && seen.insert($0.fingerprint).inserted }
          .map { ($0, contract) }
      }
    }
    if items.isEmpty { return session.say("no finding awaits your approval") }
    guard !Session.isPipeline, Terminal.isAttended, let keyboard = Keyboard() else { throw unattended(items) }
    var review = ReviewSession(
      items, style: terminal.style(.output), reason: reason,
      documents: { path in results.lazy.compactMap { $0.documents(path) }.first })
    guard let (approved, reason) = review.run(keyboard) else {
      StandardError.write("interrupted: nothing is written")
      throw ExitStatus(code: 130)
    }
    if approved.isEmpty { return session.say("nothing is approved, nothing is written") }
    try approve(approved.map(\.fingerprint.hex), reason: reason, in: results, repository, standpoint)
  }

  /// Prints the commands that approve what was to be reviewed.
  private func unattended(_ items: [ReviewSession.Item]) -> ExitStatus {
    for (finding, _) in items {
      StandardOutput.write("# \(finding.classification.rawValue): \(finding.change.message)")
      StandardOutput.write("kedge approve \(finding.fingerprint.hex.prefix(12)) --reason \"...\"")
    }
    let count = items.count == 1 ? "1 finding awaits" : "\(items.count) findings await"
    let why = Session.isPipeline ? "CI is set" : "this is no terminal"
    return .refused(
      "\(count) a decision, and \(why): run `kedge approve` at a terminal, or the commands above with your reasons"
    )
  }
}
