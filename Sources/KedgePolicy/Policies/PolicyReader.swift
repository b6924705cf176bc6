import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgeSchema

/// Reads what a policy says over what it extends: mappings are merged by their keys, lists are replaced.
enum PolicyReader {
  static let keys = [
    "version", "extends", "assume", "flow", "against", "classes", "rules", "ignore", "lanes", "imports",
    "budgets", "evidence", "gates", "canary", "telemetry", "personal_data", "compliance", "emergency",
    "roles",
    "freeze", "retire", "retention",
  ]

  /// The policy with what a mapping says over it.
  static func read(_ fields: Fields, name: String, over extended: Policy) throws(PolicyError) -> Policy {
    var policy = extended
    policy.name = name
    policy.node = fields.node
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
    try govern(fields, &policy)
    return policy
  }

  /// Parts whose changes cannot be told to be more or less: each is held together with what it stands over.
  static let governed: [Text] = [
    "imports", "budgets", "evidence", "gates", "canary", "telemetry", "personal_data", "compliance",
    "emergency",
    "roles", "freeze", "retire", "retention",
  ]

  private static func govern(_ fields: Fields, _ policy: inout Policy) throws(PolicyError) {
    for key in governed {
      guard let field = fields[key] else { continue }
      let own = CanonicalWriter.digest(field.node.value).hex
      policy.digests[key.string] = .sha256(of: (policy.digests[key.string]?.hex ?? "") + own)
    }
    if let field = fields["imports"] { try policy.imports.read(field) }
    if let field = fields["budgets"] { try budgets(field, &policy.budgets) }
    if let field = fields["evidence"] { try policy.evidence.read(field) }
    if let field = fields["gates"] { try gates(field, &policy.gates) }
    if let field = fields["canary"] { try policy.canary.read(field) }
    if let field = fields["telemetry"] { try policy.telemetry.read(field) }
    if let field = fields["personal_data"] { try policy.personalData.read(field) }
    if let field = fields["emergency"] { try policy.emergency.read(field) }
    if let field = fields["roles"] { try policy.roles.read(field) }
    if let field = fields["freeze"] { try policy.freeze.read(field) }
    if let field = fields["retention"] { try policy.retention.read(field) }
    if let field = fields["retire"] {
      let fields = try Fields(
        field, "who may retire a contract, such as { approvals: 2 }", known: ["approvals"])
      if let field = fields["approvals"] { policy.retirementApprovals = try field.integer(1...100) }
    }
    if let field = fields["compliance"] {
      policy.compliance = try field.list("a list of demands") { field throws(PolicyError) in
        try ComplianceDemand(field)
      }
    }
    try checkNames(fields, policy)
  }

  private static func budgets(
    _ field: Field, _ budgets: inout [Lane: [String: ExactNumber]]
  ) throws(PolicyError) {
    let fields = try Fields(
      field, "limits by lane, such as { production: { tick_p95_ms: 100 } }",
      known: Lane.allCases.map(\.rawValue))
    for lane in Lane.allCases {
      guard let field = fields[Text(lane.rawValue)] else { continue }
      for (name, field) in try field.members("limits by name, such as { tick_p95_ms: 100 }") {
        budgets[lane, default: [:]][name] = try field.number()
      }
    }
  }

  private static func gates(_ field: Field, _ gates: inout [Gate]) throws(PolicyError) {
    for (name, field) in try field.members("gates by name, such as { unit-tests: { lane: integration } }") {
      let place = gates.firstIndex { Text($0.name) == Text(name) }
      let gate = try Gate(name: name, field, over: place.map { gates[$0] })
      if let place { gates[place] = gate } else { gates.append(gate) }
    }
  }

  /// What one part of a policy calls by name must be in another.
  private static func checkNames(_ fields: Fields, _ policy: Policy) throws(PolicyError) {
    let gates = policy.gates.map(\.name)
    for demand in policy.compliance {
      guard let gate = demand.gate, !gates.contains(where: { Text($0) == Text(gate) }) else { continue }
      throw .unknownName(at: demand.node, subject: "gate", name: gate, known: gates)
    }
    let roles = policy.roles.people.keys.sorted { Text($0) < Text($1) }
    for role in (policy.freeze.by + policy.freeze.releasedBy).flatMap({ $0 })
      + policy.canary.overrides.values.sorted()
    where policy.roles.people[role] == nil {
      throw .unknownName(at: fields.node, subject: "role", name: role, known: roles)
    }
    for gate in policy.gates {
      for check in gate.checks {
        guard case .budget(let name) = check.bound else { continue }
        for lane in Lane.allCases where lane >= gate.lane && policy.budgets[lane]?[name] == nil {
          throw .unknownName(
            at: check.node, subject: "budget of lane \(lane.rawValue)", name: name,
            known: (policy.budgets[lane] ?? [:]).keys.sorted { Text($0) < Text($1) })
        }
      }
    }
  }

  private static func assume(_ field: Field, _ assumptions: inout Assumptions) throws(PolicyError) {
    let fields = try Fields(
      field, "assumptions, such as { undeclared: unused }",
      known: ["undeclared", "defaults", "format", "draft4-integer", "view"])
    if let field = fields["undeclared"] {
      assumptions.undeclaredUnused = try field.choice(Undeclared.self, "assumption") == .unused
    }
    if let field = fields["view"] { assumptions.view = try field.choice(View.self, "view") }
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
