internal import ArgumentParser
internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgeInclusion
internal import KedgePolicy
internal import KedgeReports
internal import KedgeSchema

/// `kedge diff OLD NEW`: compares two contracts by what they accept.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares two contracts by the documents they accept.",
    discussion:
      "Ends with 0 when nothing breaks, 1 when something does (with a document), 2 when that is not known.")

  @Argument(
    help: "The contract as it was: a file, REVISION:PATH, :PATH in the index, MODULE@VERSION, or -.",
    completion: Completion.inputs)
  var old: String?
  @Argument(help: "The contract as it is, named likewise.", completion: Completion.inputs) var new: String?
  @Option(
    name: .customLong("as"),
    help:
      "Read both files as if they stood at this path, so that their references are found: for git difftool.",
    completion: .file())
  var place: String?
  @Option(
    help: "Who writes the documents: accepted, produced or exchanged (the default).",
    completion: .list(["accepted", "produced", "exchanged"]))
  var flow: String?
  @Option(
    help: "What changes mean: matriz, wire, backward, forward or full.",
    completion: .list(["matriz", "wire", "backward", "forward", "full"]))
  var policy = "wire"
  @Option(help: "The draft of schemas without $schema.", completion: Completion.drafts)
  var draft = "2020-12"
  @Option(
    help: "Answer many questions: one JSON object a line of FILE, `-` for standard input.",
    completion: .file())
  var batch: String?

  @OptionGroup var reports: ReportOptions
  @Flag(
    help: "Say for each surface how it was decided, both ways, with the places to look at where it was not.")
  var prove = false
  @Flag(name: .shortAndLong, help: "Print the report only.") var quiet = false
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    if let batch { return try Batch.run(batch, answer: DiffBatch.answer) }
    guard let old, let new else {
      throw ArgumentParser.ValidationError("two contracts are needed, or --batch")
    }
    // What git gives a tool for a file that is on one side only.
    if old == "/dev/null" {
      return StandardError.write("\(place ?? new) is new: there is nothing to compare it with")
    }
    if new == "/dev/null" {
      StandardError.write("\(place ?? old) is gone: there is nothing to compare it with")
      throw ExitStatus(code: 1)
    }
    let policy = try namedPolicy()
    let flow = policy.flow(declared: try declaredFlow())
    let dialect = try SchemaFiles.dialect(draft)
    let comparison: ContractComparison
    let kind: ContractKind
    do {
      let before = try CommandInput.source(
        old, dialect: dialect, universe: .old, flow: flow, standingAt: place)
      let after = try CommandInput.source(
        new, dialect: dialect, universe: .new, flow: flow, standingAt: place)
      kind = ContractReaders.kind(of: after.document) ?? .jsonSchema
      comparison = try Comparison(assumptions: policy.assumptions).compare(before, with: after, kind: kind)
    } catch {
      try reports.write(failure: "\(error)")
      throw ExitStatus.noJudgement("\(error)")
    }
    let contract = CheckedContract(
      module: "", path: place ?? new, kind: kind, oldName: place == nil ? old : "",
      newName: place == nil ? new : "now",
      findings: policy.told(comparison.changes).map { finding($0, policy, place ?? new) },
      notCompared: comparison.notCompared)
    let report = Report(version: Kedge.version, contracts: [contract])
    try reports.write(report, style: terminal.style(.output))
    if prove {
      // Behind a report for programs nothing else may stand.
      let write = reports.format == .text ? StandardOutput.write : StandardError.write
      for proof in comparison.proofs { write(ProofText.of(proof, old: old, new: new)) }
    }
    if !quiet, !report.findings.isEmpty {
      StandardError.write(summary(report.summary, terminal.style(.error)))
    }
    switch report.summary.worst {
    case .breaking: throw ExitStatus(code: 1)
    case .undecided: throw ExitStatus(code: 2)
    case .additive, .neutral: return
    }
  }

  /// `1 breaking, 2 additive; calls for a major release`.
  private func summary(_ summary: ReportSummary, _ style: TextStyle) -> String {
    "\(summary.text(style)); calls for a \(summary.release.rawValue) release"
  }

  /// A change by its class alone: there is no lane, and nobody to approve.
  private func finding(_ change: Change, _ policy: Policy, _ contract: String) -> Finding {
    let assessment = policy.assess(change)
    let severe = assessment.classification <= .undecided
    return Finding(
      change: change, module: "", contract: contract, computed: assessment.computed,
      classification: assessment.classification,
      decision: severe ? .block : assessment.warns ? .warn : .allow,
      decidedBy: assessment.source, classifiedBy: assessment.source, notes: assessment.notes)
  }

  private func namedPolicy() throws -> Policy {
    guard let named = Policy.named(policy) else {
      throw ArgumentParser.ValidationError(
        "unknown policy `\(policy)`; \(Suggestion.advice(on: policy, known: BuiltInPolicies.names))")
    }
    return named
  }

  private func declaredFlow() throws -> Flow? {
    guard let flow else { return nil }
    guard let declared = Flow(rawValue: flow) else {
      throw ArgumentParser.ValidationError("unknown flow `\(flow)`; accepted, produced or exchanged")
    }
    return declared
  }
}
