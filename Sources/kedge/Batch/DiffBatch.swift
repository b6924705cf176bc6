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
      let policy = try policy(question)
      let comparison = try compare(question, policy)
      let changes = policy.told(comparison.changes)
      let classification = changes.map(policy.classification).min() ?? .neutral
      answer["verdict"] = .string(Text(classification.rawValue))
      if classification == .undecided, let reason = reason(comparison) {
        answer["reason"] = .string(Text(reason))
      }
      answer["findings"] = .array(
        changes.filter { $0.rule.topic != .annotation }.map { finding($0, policy) })
    } catch {
      answer["verdict"] = .string("error")
      answer["reason"] = .string(Text("\(error)"))
      answer["findings"] = .array([])
    }
    answer["cpu_us"] = .number(ExactNumber(ProcessorTime.microseconds - began))
    return answer
  }

  private static func compare(_ question: Question, _ policy: Policy) throws -> ContractComparison {
    let flow = policy.flow(declared: try declaredFlow(question))
    let old = try source("old", .old, question, flow)
    let new = try source("new", .new, question, flow)
    return try Comparison(assumptions: policy.assumptions).compare(
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

  private static func policy(_ question: Question) throws -> Policy {
    let name = question.root["policy"]?.string ?? "wire"
    guard let policy = Policy.named(name) else {
      throw Question.Failure(description: "unknown policy `\(name)`")
    }
    return policy
  }

  private static func declaredFlow(_ question: Question) throws -> Flow? {
    guard let name = question.root["flow"]?.string else { return nil }
    guard let flow = Flow(rawValue: name) else {
      throw Question.Failure(description: "unknown flow `\(name)`")
    }
    return flow
  }

  private static func finding(_ change: Change, _ policy: Policy) -> JSONValue {
    var finding: JSONObject = [
      "rule": .string(Text(change.rule.id)),
      "fingerprint": .string(Text(change.identity.fingerprint(module: "", contract: "").hex)),
      "class": .string(Text(policy.classification(of: change).rawValue)),
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
