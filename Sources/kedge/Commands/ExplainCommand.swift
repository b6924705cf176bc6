internal import ArgumentParser
internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy
internal import KedgeRegistry
internal import KedgeReports

/// `kedge explain [RULE | FINGERPRINT]`: explains a rule or a finding; alone, lists the rules.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule or a finding; alone, lists the rules.",
    discussion: "Ends with 64 for a rule or finding that does not exist.")

  @Argument(
    help: "The id of a rule, as in `error[required-added]`, or the first digits of a fingerprint.",
    completion: Completion.subjects)
  var subject: String?
  @Flag(help: "Print the page of docs/rules.") var markdown = false
  @Flag(help: "Look for the finding among what is staged.") var staged = false
  @Option(
    help: "Look for the finding against the commit where this branch left REV.",
    completion: Completion.revisions)
  var base: String?
  @OptionGroup var session: Session
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let style = terminal.style(.output)
    guard let subject else {
      return StandardOutput.write(
        markdown ? RuleMarkdown.index(Catalogue.rules) : RuleText(style: style).list())
    }
    if let rule = Catalogue[subject] {
      let text = RuleText(style: style).text(rule, policy: policy)
      return StandardOutput.write(markdown ? RuleMarkdown.page(rule) : text)
    }
    guard Self.isFingerprint(subject) else { throw ArgumentParser.ValidationError(Self.unknown(subject)) }
    let (finding, contract, documents) = try find(subject)
    StandardOutput.write(FindingExplanation(style: style, documents: documents).text(finding, in: contract))
  }

  /// The policy that holds here; without a kedge.yaml the one that holds by default.
  private var policy: Policy? {
    guard let repository = try? Repository(around: Session.workingFolder),
      let tree = try? repository.workTree(),
      let path = try? ConfigurationFile.find(
        named: session.configurationPath, workingFolder: Session.workingFolder, topLevel: repository.topLevel,
        in: [tree]),
      let standpoint = try? Standpoint(tree: tree, path: path)
    else { return .named("matriz") }
    return standpoint.configuration.defaultPolicy
  }

  private func find(_ prefix: String) throws -> (Finding, CheckedContract, DocumentSource) {
    var request = CheckRequest(today: try .today())
    if staged { request.subject = .staged }
    if let base { request.subject = .base(base) }
    request.measuresImpact = true
    let repository = try session.repository()
    let result = try session.answering { () throws(RegistryError) in
      try Check(
        request, repository: repository, workingFolder: Session.workingFolder,
        configuration: session.configurationPath
      ).run()
    }
    let found = Report(result).contracts.flatMap { contract in
      contract.findings.filter { $0.fingerprint.hex.hasPrefix(prefix) }.map { ($0, contract) }
    }
    guard let first = found.first else {
      throw ArgumentParser.ValidationError(
        "no finding has the fingerprint `\(prefix)`; `kedge check --format json` names them")
    }
    guard Set(found.map(\.0.fingerprint)).count == 1 else {
      throw ArgumentParser.ValidationError("\(found.count) findings begin with `\(prefix)`; give more digits")
    }
    return (first.0, first.1, result.documents)
  }

  /// Whether a word is the beginning of a fingerprint: at least four hexadecimal digits.
  private static func isFingerprint(_ text: String) -> Bool {
    (4...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  private static func unknown(_ rule: String) -> String {
    let hint = Suggestion.nearest(to: rule, in: Catalogue.rules.map(\.id)).map { "did you mean `\($0)`?" }
    return "there is no rule `\(rule)`; \(hint ?? "`kedge explain` lists them")"
  }
}
