import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgeSchema

/// Reads what a policy says over what it extends: mappings are merged by their keys, lists are replaced.
enum PolicyReader {
  static let keys = [
    "version", "extends", "assume", "flow", "against", "classes", "rules", "ignore", "lanes",
  ]

  /// The policy with what a mapping says over it.
  static func read(_ fields: Fields, name: String, over extended: Policy) throws(PolicyError) -> Policy {
    var policy = extended
    policy.name = name
    if let field = fields["version"], try field.integer(1...1) != 1 { throw field.expected("1") }
    if let field = fields["assume"] { try assume(field, &policy.assumptions) }
    if let field = fields["flow"] { policy.flow = try field.choice(Flow.self, "flow") }
    if let field = fields["against"] { policy.against = try field.choice(Policy.Baseline.self, "baseline") }
    if let field = fields["classes"] {
      policy.rows = try field.list("a list of rows") { field throws(PolicyError) in
        try ClassificationRow(field)
      }
    }
    if let field = fields["rules"] { try rules(field, &policy.rules) }
    if let field = fields["ignore"] {
      policy.ignores = try field.list("a list of ignores") { field throws(PolicyError) in try Ignore(field) }
    }
    if let field = fields["lanes"] {
      for (lane, overrides) in try LaneOverrides.table(field) {
        policy.lanes[lane] = overrides.applied(to: policy[lane])
      }
    }
    return policy
  }

  private static func assume(_ field: Field, _ assumptions: inout Assumptions) throws(PolicyError) {
    let fields = try Fields(
      field, "assumptions, such as { undeclared: unused }",
      known: ["undeclared", "defaults", "format", "draft4-integer"])
    if let field = fields["undeclared"] {
      assumptions.undeclaredUnused = try field.choice(Undeclared.self, "assumption") == .unused
    }
    if let field = fields["defaults"] {
      assumptions.defaultsApplied = try field.choice(Defaults.self, "assumption") == .applied
    }
    if let field = fields["format"] {
      assumptions.validation.format =
        try field.choice(Format.self, "assumption") == .assert ? .assertion : .annotation
    }
    if let field = fields["draft4-integer"] {
      assumptions.validation.draft4Integer =
        try field.choice(Integer.self, "assumption") == .lexical ? .lexical : .mathematical
    }
  }

  private enum Undeclared: String, CaseIterable { case unused, possible }
  private enum Defaults: String, CaseIterable { case ignored, applied }
  private enum Format: String, CaseIterable { case annotation, assert }
  private enum Integer: String, CaseIterable { case lexical, mathematical }

  private static func rules(_ field: Field, _ rules: inout [String: [Flow: Cell]]) throws(PolicyError) {
    for (id, field) in try field.members("classes by rule, such as { enum-value-added: { produced: warn } }")
    {
      guard Catalogue[id] != nil else {
        throw .unknownKey(at: field.node, name: id, known: Catalogue.rules.map(\.id))
      }
      let fields = try Fields(
        field, "classes by flow, such as { produced: warn }", known: Flow.allCases.map(\.rawValue))
      rules[id, default: [:]].merge(try ClassificationRow.cells(fields)) { $1 }
    }
  }
}
