internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgeInclusion
internal import KedgeSchema

/// One question of `kedge diff --batch`.
enum DiffBatch {
  static func answer(_ question: Question) -> JSONObject {
    let began = ProcessorTime.microseconds
    var answer: JSONObject = ["id": question.id]
    do {
      let (classification, findings, reason) = try compare(question)
      answer["verdict"] = .string(Text(classification.rawValue))
      if let reason { answer["reason"] = .string(Text(reason)) }
      answer["findings"] = .array(findings)
    } catch {
      answer["verdict"] = .string("error")
      answer["reason"] = .string(Text("\(error)"))
      answer["findings"] = .array([])
    }
    answer["cpu_us"] = .number(ExactNumber(ProcessorTime.microseconds - began))
    return answer
  }

  private static func compare(_ question: Question) throws -> (Classification, [JSONValue], String?) {
    if let kind = question.root["kind"]?.string, kind != "json-schema" {
      throw Question.Failure(description: "contracts of kind `\(kind)` are not supported")
    }
    let dialect = try question.dialect()
    var set = SchemaSet()
    let old = try load("old", Universe(0), question, dialect, &set)
    let new = try load("new", Universe(1), question, dialect, &set)
    let comparison = SurfaceComparison(old: old, new: new, engine: InclusionEngine(set))
    let classification = Classification(comparison, flow: try flow(question))
    let findings =
      [(comparison.narrowing, "old"), (comparison.widening, "new")].compactMap { witness, side in
        witness.map { finding($0, acceptedBy: side, classification, try? flow(question), set[old], set[new]) }
      }
    return (classification, findings, reason(comparison))
  }

  private static func load(
    _ side: Text, _ universe: Universe, _ question: Question, _ dialect: Dialect, _ set: inout SchemaSet
  ) throws -> SchemaID {
    guard let path = question.path(side) else { throw Question.Failure(description: "`\(side)` is missing") }
    return try SchemaFiles.load(
      path, dialect: dialect, universe: universe, externals: question.externals(Text("\(side)_externals")),
      base: question.root[Text("\(side)_base_uri")]?.string, into: &set)
  }

  /// The flow that is asked about; the pure policies name their own.
  private static func flow(_ question: Question) throws -> Flow {
    switch question.root["policy"]?.string {
    case "backward": return .accepted
    case "forward": return .produced
    case "full": return .exchanged
    case nil, "wire", "matriz": break
    case let other?: throw Question.Failure(description: "unknown policy `\(other)`")
    }
    guard let name = question.root["flow"]?.string else { return .exchanged }
    guard let flow = Flow(rawValue: name) else {
      throw Question.Failure(description: "unknown flow `\(name)`")
    }
    return flow
  }

  private static func finding(
    _ witness: Witness, acceptedBy side: Text, _ classification: Classification, _ flow: Flow?, _ old: Schema,
    _ new: Schema
  ) -> JSONValue {
    let breaks = flow == .exchanged || (flow == .accepted) == (side == "old")
    let rejecting = side == "old" ? "new" : "old"
    var finding: JSONObject = [
      "rule": .string("schema-changed"),
      "class": .string(Text((breaks ? Classification.breaking : .additive).rawValue)), "surface": .string(""),
      "old": .string(""), "new": .string(""), "witness": witness.value, "accepted_by": .string(side),
    ]
    let preimage =
      "schema-changed\n\(CanonicalWriter.digest(old.node.value))\n\(CanonicalWriter.digest(new.node.value))"
    finding["fingerprint"] = .string(Text(Digest.sha256(of: preimage).hex))
    if let keyword = witness.rejection.first?.keyword {
      finding[Text(rejecting)] = .string(Text(keyword.node.pointer.description))
    }
    return .object(finding)
  }

  private static func reason(_ comparison: SurfaceComparison) -> String? {
    for verdict in [comparison.backward, comparison.forward] {
      if case .undecided(let undecided) = verdict { return undecided.reason }
    }
    return nil
  }
}
