internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgeInclusion
internal import KedgePolicy
internal import KedgeSchema

/// One question of `kedge diff --batch`.
enum DiffBatch {
  static func answer(_ question: Question) -> JSONObject {
    let began = ProcessorTime.microseconds
    var answer: JSONObject = ["id": question.id]
    do {
      let comparison = try compare(question)
      let classification = comparison.changes.map { Classification($0) }.min() ?? .neutral
      answer["verdict"] = .string(Text(classification.rawValue))
      if classification == .undecided, let reason = reason(comparison) {
        answer["reason"] = .string(Text(reason))
      }
      answer["findings"] = .array(comparison.changes.map(finding))
    } catch {
      answer["verdict"] = .string("error")
      answer["reason"] = .string(Text("\(error)"))
      answer["findings"] = .array([])
    }
    answer["cpu_us"] = .number(ExactNumber(ProcessorTime.microseconds - began))
    return answer
  }

  private static func compare(_ question: Question) throws -> ContractComparison {
    let (flow, assumptions) = try policy(question)
    let old = try source("old", .old, question, flow)
    let new = try source("new", .new, question, flow)
    return try Comparison(assumptions: assumptions).compare(
      old, with: new, kind: try kind(question, new.document))
  }

  private static func kind(_ question: Question, _ document: Document) throws -> ContractKind {
    guard let name = question.root["kind"]?.string else {
      return ContractReaders.kind(of: document) ?? .jsonSchema
    }
    guard let kind = ContractKind(rawValue: name) else {
      throw Question.Failure(description: "unknown kind `\(name)`")
    }
    return kind
  }

  private static func source(
    _ side: Text, _ universe: Universe, _ question: Question, _ flow: Flow
  ) throws -> ContractSource {
    guard let path = question.path(side) else { throw Question.Failure(description: "`\(side)` is missing") }
    return try SchemaFiles.source(
      path, dialect: try question.dialect(), universe: universe, flow: flow,
      externals: question.externals(Text("\(side)_externals")),
      base: question.root[Text("\(side)_base_uri")]?.string)
  }

  /// The flow that is asked about and what is assumed; the pure policies name their own flow.
  private static func policy(_ question: Question) throws -> (Flow, Assumptions) {
    switch question.root["policy"]?.string {
    case "backward": return (.accepted, .logic)
    case "forward": return (.produced, .logic)
    case "full": return (.exchanged, .logic)
    case nil, "wire", "matriz": break
    case let other?: throw Question.Failure(description: "unknown policy `\(other)`")
    }
    guard let name = question.root["flow"]?.string else { return (.exchanged, .wire) }
    guard let flow = Flow(rawValue: name) else {
      throw Question.Failure(description: "unknown flow `\(name)`")
    }
    return (flow, .wire)
  }

  private static func finding(_ change: Change) -> JSONValue {
    var finding: JSONObject = [
      "rule": .string(Text(change.rule.id)),
      "fingerprint": .string(Text(change.identity.fingerprint(module: "", contract: "").hex)),
      "class": .string(Text(Classification(change).rawValue)),
      "message": .string(Text(change.message)),
      "surface": .string(Text(change.surfaces.first ?? "")),
      "old": .string(Text(change.old?.node.pointer.description ?? "")),
      "new": .string(Text(change.new.node.pointer.description)),
    ]
    if let (witness, side) = witness(of: change) {
      finding["witness"] = witness.value
      finding["accepted_by"] = .string(side)
    }
    return .object(finding)
  }

  /// The document that shows the class: of the impact that is worst, in the direction that breaks there.
  private static func witness(of change: Change) -> (Witness, Text)? {
    let worst = change.impacts.min {
      Classification($0.effect, flow: $0.flow) < Classification($1.effect, flow: $1.flow)
    }
    guard let worst else { return nil }
    let narrowing = worst.narrowing.map { ($0, Text("old")) }
    let widening = worst.widening.map { ($0, Text("new")) }
    return worst.flow == .produced ? widening ?? narrowing : narrowing ?? widening
  }

  private static func reason(_ comparison: ContractComparison) -> String? {
    for verdict in comparison.proofs.flatMap({ [$0.backward, $0.forward] }) {
      if case .undecided(let undecided) = verdict { return undecided.reason }
    }
    return nil
  }
}
