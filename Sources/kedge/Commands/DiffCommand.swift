internal import ArgumentParser
internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgeInclusion
internal import KedgeSchema

/// `kedge diff OLD NEW`: compares two contracts by what they accept.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares two JSON Schema contracts by the documents they accept.",
    discussion:
      "Ends with 0 when nothing breaks, 1 when something does (with a document), 2 when that is not known.")

  @Argument(help: "The contract as it was.") var old: String?
  @Argument(help: "The contract as it is.") var new: String?
  @Option(help: "Who writes the documents: accepted, produced or exchanged.") var flow = "exchanged"
  @Option(help: "The draft of schemas without $schema.") var draft = "2020-12"
  @Option(help: "Answer many questions: one JSON object a line of FILE, `-` for standard input.") var batch:
    String?

  func run() throws {
    if let batch { return try Batch.run(batch, answer: DiffBatch.answer) }
    guard let old, let new else {
      throw ArgumentParser.ValidationError("two contracts are needed, or --batch")
    }
    guard let flow = Flow(rawValue: flow) else {
      throw ArgumentParser.ValidationError("unknown flow `\(self.flow)`; accepted, produced or exchanged")
    }
    let dialect = try SchemaFiles.dialect(draft)
    var set = SchemaSet()
    let before = try SchemaFiles.root(old, dialect: dialect, universe: Universe(0), into: &set)
    let after = try SchemaFiles.root(new, dialect: dialect, universe: Universe(1), into: &set)
    let comparison = SurfaceComparison(old: before, new: after, engine: InclusionEngine(set))
    if let witness = comparison.narrowing {
      Self.report("accepted by \(old), rejected by \(new)", witness)
    }
    if let witness = comparison.widening {
      Self.report("accepted by \(new), rejected by \(old)", witness)
    }
    for verdict in [comparison.backward, comparison.forward] {
      if case .undecided(let undecided) = verdict { StandardError.write("undecided: \(undecided.reason)") }
    }
    switch Classification(comparison, flow: flow) {
    case .breaking: throw ExitStatus(code: 1)
    case .undecided: throw ExitStatus(code: 2)
    case .additive, .neutral: return
    }
  }

  private static func report(_ direction: String, _ witness: Witness) {
    StandardOutput.write("\(direction): \(witness.value)")
    guard let error = witness.rejection.first else { return }
    let place = error.keyword.map { " by `\($0.name)` at \($0.node.document.name):\($0.node.position)" } ?? ""
    StandardOutput.write("  at `\(error.instance.pointer)`: \(error.message)\(place)")
  }
}
