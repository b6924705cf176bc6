import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgePolicy
import KedgeSchema

/// What a policy makes of a rule's example, for each flow.
struct RuleVerdicts {
  /// Flow and class, for people: `accepted: breaking`.
  let lines: [String]

  /// The verdicts, one a flow; where the kind of contract says the flow itself, one alone.
  init(_ rule: Rule, _ policy: Policy) {
    let flows = rule.example.kind == .jsonSchema ? Flow.allCases : [.exchanged]
    lines = flows.compactMap { flow in
      guard let change = Self.change(rule, policy, flow) else { return nil }
      let assessment = policy.assess(change)
      let computed =
        assessment.computed == assessment.classification
        ? "" : " (by effect and flow alone \(assessment.computed.rawValue))"
      let head = flows.count > 1 ? "\(flow.rawValue): " : ""
      let warning = assessment.warns ? ", with a warning" : ""
      return head + assessment.classification.rawValue + warning + computed
    }
  }

  private static func change(_ rule: Rule, _ policy: Policy, _ flow: Flow) -> Change? {
    let example = rule.example
    guard let old = source(example.old, .old, flow), let new = source(example.new, .new, flow) else {
      return nil
    }
    let comparison = try? Comparison(assumptions: policy.assumptions).compare(
      old, with: new, kind: example.kind)
    return comparison?.changes.first { $0.rule == rule }
  }

  private static func source(_ text: String, _ universe: Universe, _ flow: Flow) -> ContractSource? {
    guard let document = try? Document.read(Array(text.utf8), name: "example") else { return nil }
    return ContractSource(
      document: document, address: "example", universe: universe, flow: flow, resolver: { _ in nil })
  }
}
