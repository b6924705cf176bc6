import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgePolicy
import KedgeSchema

/// What a policy makes of a rule's example, for each flow.
struct RuleVerdicts {
  /// Flow and class, for people: `accepted: breaking`.
  let lines: [String]

  /// The verdicts; empty where the example is compared by no policy.
  init(_ rule: Rule, _ policy: Policy) {
    guard rule.example.kind == .jsonSchema else {
      lines = []
      return
    }
    lines = Flow.allCases.compactMap { flow in
      guard let change = Self.change(rule, policy, flow) else { return nil }
      let assessment = policy.assess(change)
      let computed =
        assessment.computed == assessment.classification
        ? "" : " (by effect and flow alone \(assessment.computed.rawValue))"
      return
        "\(flow.rawValue): \(assessment.classification.rawValue)\(assessment.warns ? ", with a warning" : "")\(computed)"
    }
  }

  private static func change(_ rule: Rule, _ policy: Policy, _ flow: Flow) -> Change? {
    guard let old = source(rule.example.old, .old, flow), let new = source(rule.example.new, .new, flow)
    else {
      return nil
    }
    let comparison = try? Comparison(assumptions: policy.assumptions).compare(
      old, with: new, kind: .jsonSchema)
    return comparison?.changes.first { $0.rule == rule }
  }

  private static func source(_ text: String, _ universe: Universe, _ flow: Flow) -> ContractSource? {
    guard let document = try? Document.read(Array(text.utf8), name: "example.json") else { return nil }
    return ContractSource(
      document: document, address: "example.json", universe: universe, flow: flow, resolver: { _ in nil })
  }
}
