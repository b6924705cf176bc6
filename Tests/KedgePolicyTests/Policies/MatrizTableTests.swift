import KedgeChanges
import KedgeContracts
import Testing

@testable import KedgePolicy

/// The classification table of the lane policy, a test a cell.
struct MatrizTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let topic: Topic
    let effect: Effect
    let cells: [Flow: Cell]
    var traits: Set<ChangeTrait> = []
    var id = "some-rule"

    init(
      _ name: String, _ topic: Topic, _ effect: Effect, _ accepted: Cell, _ produced: Cell,
      _ exchanged: Cell, traits: Set<ChangeTrait> = [], id: String = "some-rule"
    ) {
      testDescription = name
      (self.topic, self.effect, self.traits, self.id) = (topic, effect, traits, id)
      cells = [.accepted: accepted, .produced: produced, .exchanged: exchanged]
    }
  }

  static let rows: [Row] = [
    Row("constraint tightened", .constraint, .narrows, .breaking, .noted, .breaking),
    Row("enum value removed", .valueRemoved, .narrows, .breaking, .noted, .breaking),
    Row("type narrowed", .type, .narrows, .breaking, .noted, .breaking),
    Row("new required field", .requirementAdded, .narrows, .breaking, .noted, .breaking),
    Row("object closed", .openness, .narrows, .breaking, .noted, .breaking),
    Row("anything else narrowed", .composition, .narrows, .breaking, .noted, .breaking),
    Row("required field removed", .requirementRemoved, .widens, .breaking, .breaking, .breaking),
    Row("enum value added", .valueAdded, .widens, .additive, .noted, .noted),
    Row("optional field added to a closed object", .propertyAdded, .widens, .additive, .noted, .noted),
    Row("optional field added to an open object", .propertyAdded, .none, .additive, .noted, .noted),
    Row("constraint relaxed", .constraint, .widens, .additive, .breaking, .noted),
    Row("type widened", .type, .widens, .additive, .breaking, .breaking),
    Row("object opened", .openness, .widens, .additive, .breaking, .breaking),
    Row("any other widening", .composition, .widens, .additive, .breaking, .breaking),
    Row("endpoint removed", .structure, .narrows, .breaking, .breaking, .breaking),
    Row("endpoint changed incompatibly", .structure, .both, .breaking, .breaking, .breaking),
    Row(
      "optional field added without a default", .propertyAdded, .none, .warn, .warn, .warn,
      traits: [.withoutDefault]),
    Row("default changed", .defaultValue, .none, .warn, .warn, .warn, id: "default-changed"),
    Row("default invalid", .defaultValue, .none, .warn, .warn, .warn, id: "default-invalid"),
    Row("default added", .defaultValue, .none, .neutral, .neutral, .neutral, id: "default-added"),
    Row("personal data", .contract, .none, .approve, .approve, .approve, id: "personal-data-added"),
    Row("optional property removed from an open object", .propertyRemoved, .widens, .warn, .warn, .warn),
    Row("optional property that accepted anything removed", .propertyRemoved, .none, .warn, .warn, .warn),
    Row(
      "optional property removed from a closed object", .propertyRemoved, .narrows, .breaking, .noted,
      .breaking),
    Row("type replaced by another", .type, .both, .breaking, .breaking, .breaking),
    Row("words for people", .annotation, .none, .neutral, .neutral, .neutral),
    Row("contract removed", .contract, .narrows, .breaking, .breaking, .breaking),
    Row("contract added", .contract, .widens, .additive, .additive, .additive),
  ]

  @Test(arguments: rows, Flow.allCases)
  func `a cell is as the lane policy says`(_ row: Row, _ flow: Flow) throws {
    let change = Changes.change(row.id, row.topic, row.effect, flow, traits: row.traits)
    let assessment = BuiltInPolicies.matriz.assess(change)
    let cell = try #require(row.cells[flow])
    let expected: Classification =
      switch cell {
      case .breaking: .breaking
      case .approve, .warn, .noted, .additive: .additive
      default: .neutral
      }
    #expect(assessment.classification == expected)
    #expect(assessment.warns == (cell == .warn))
    #expect(assessment.asks == (cell == .approve))
    #expect(assessment.source.contains(": noted") == (cell == .noted))
  }

  @Test func `an override names the computed class beside it`() {
    let change = Changes.change("enum-value-added", .valueAdded, .widens, .produced)
    let assessment = BuiltInPolicies.matriz.assess(change)
    #expect(assessment.computed == .breaking)
    #expect(assessment.source == "matriz: enum value added, produced: noted (computed: breaking)")
  }

  @Test(arguments: [
    (Topic.constraint, Flow.accepted, Classification.undecided), (.constraint, .produced, .undecided),
    (.valueAdded, .produced, .additive), (.requirementRemoved, .accepted, .undecided),
  ])
  func `what may break is undecided where the effect is not known`(
    _ topic: Topic, _ flow: Flow, _ expected: Classification
  ) {
    let effect =
      topic == .valueAdded || topic == .requirementRemoved
      ? Effect(narrowing: .no, widening: .unknown) : .undecided
    let change = Changes.change("some-rule", topic, effect, flow)
    #expect(BuiltInPolicies.matriz.classification(of: change) == expected)
  }
}
