internal import ArgumentParser
internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeRegistry

/// `kedge approve FINGERPRINT...`: records decisions.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Records a decision on findings that may be approved.",
    discussion: """
      Without a fingerprint it prints the commands that would approve what awaits it. Ends with 1 when something cannot be
      approved; then nothing is written.
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

  func run() throws {
    let repository = try session.repository()
    let standpoint = try session.standpoint(repository)
    let results = try results(repository)
    if fingerprints.isEmpty, !additive { return suggest(results) }
    guard let reason, !reason.isEmpty else {
      throw ArgumentParser.ValidationError("--reason is needed: an approval without one helps nobody")
    }
    if Session.isPipeline {
      throw ExitStatus.refused(
        "CI is set, and a pipeline approves nothing; run the command where a person answers for it")
    }
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
        try Check(
          CheckRequest(subject: subject, today: today), repository: repository,
          workingFolder: Session.workingFolder,
          configuration: session.configurationPath
        ).run()
      }
    }
  }

  private func suggest(_ results: [CheckResult]) {
    var seen: Set<String> = []
    for finding in results.flatMap(\.awaiting) where seen.insert(finding.fingerprint.hex).inserted {
      StandardOutput.write("# \(finding.classification.rawValue): \(finding.change.message)")
      StandardOutput.write("kedge approve \(finding.fingerprint.hex.prefix(12)) --reason \"...\"")
    }
    if seen.isEmpty { session.say("no finding awaits an approval") }
  }
}
