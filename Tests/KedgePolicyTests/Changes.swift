import KedgeChanges
import KedgeContracts
import KedgeDocuments

/// Changes made up for tests.
enum Changes {
  static func rule(_ id: String = "enum-value-added", _ topic: Topic = .constraint) -> Rule {
    Rule(
      id: id, topic: topic, title: "", why: "", instead: "",
      example: RuleExample(old: "true", new: "false", witness: nil), source: "", mirror: id)
  }

  static func change(
    _ id: String = "some-rule", _ topic: Topic = .constraint, _ effect: Effect = .narrows,
    _ flow: Flow = .accepted, traits: Set<ChangeTrait> = [], pointer: String = "/properties/a",
    new: String = "new"
  ) -> Change {
    Change(
      rule: rule(id, topic), message: "it changed", old: nil,
      new: Place(node: Document(value: .boolean(true)).root),
      impacts: [Impact(flow: flow, surfaces: [""], effect: effect)], traits: traits,
      identity: ChangeIdentity(
        rule: id, surface: "", pointer: pointer, old: .sha256(of: "old"), new: .sha256(of: new)))
  }
}
