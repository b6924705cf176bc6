import KedgeDocuments
import Testing

@testable import KedgePolicy

/// Every gate of the lane policy, on evidence that is as it must be and on evidence with one fault.
struct GateTests {
  static let commit = String(repeating: "0123456789", count: 4)

  static func context(_ lane: Lane) throws -> GateContext {
    GateContext(
      module: "billing", target: lane, commits: [commit], now: try #require(Timestamp("2026-06-01T12:00:00Z"))
    )
  }

  /// Evidence that passes, by artefact; budgets of production.
  static let good: [String: String] = [
    "unit_test_results": """
    "tests": { "total": 10, "failed": 0, "skipped": 1 }, "coverage": { "lines": 1000, "covered_lines": 901 }
    """,
    "integration_test_results": #""tests": { "total": 10, "failed": 0, "skipped": 0 }"#,
    "security_scan_results": """
    "bandit": { "files": 3, "high": 0, "medium": 1 }, "semgrep": { "files": 3, "errors": 0 },
    "secrets": { "files": 9, "found": 0 },
    "dependency_audit": { "strict": true, "dependencies": 4, "vulnerable": 0 }
    """,
    "performance_baseline": performance, "e2e_performance_bootstrap": performance,
    "schema_evolution_validation": """
    "schema_protection": { "evolution_guard_active": true, "violation_detection": true,
      "breaking_change_prevention": true, "performance_p95_ms": 1.5 },
    "baseline_hash": "\(digest)", "current_hash": "\(digest)",
    "violations": [{ "type": "enum-value-added", "path": "a.json#/enum", "severity": "additive", "description": "x" }],
    "breaking_changes": 0, "validation_passed": true, "validation_time_ms": 3
    """,
    "chaos_resilience_validation": #""experiments": 5, "failed_open": 0, "fail_closed_max_ms": 100"#,
    "guardian_enforcement_validation":
      #""violations_injected": 5, "violations_blocked": 5, "false_blocks": 1"#,
    "telemetry_contracts_validation": """
    "metrics": 4, "undeclared": 0, "forbidden_labels": 0, "unbounded_values": 0, "breaking_changes": 0
    """,
    "load_test_results": """
    "expected_requests_per_second": 50, "sustained_requests_per_second": 100, "duration_minutes": 30, \(performance)
    """,
    "gdpr_compliance_validation": """
    "access_logged": true, "erasure_by_tombstone": true, "erasure_p95_ms": 500, "data_minimised": true,
    "consent_tracked": true, "consent_withdrawable": true, "unapproved_fields": 0
    """,
    "shadow_traffic_validation": """
    "started_at": "2026-05-30T00:00:00Z", "ended_at": "2026-05-30T14:00:00+02:00", "requests": 1000, "mismatches": 1
    """,
    "canary_simulation_results": """
    "samples": 2000, "hours": 33, "stages_passed": 6, "stages": 6, "decision": "complete", "reason": "all"
    """,
  ]

  static let digest = String(repeating: "ab", count: 32)
  static let performance = """
    "requests": 1000, "successes": 999, "tick_p95_ms": 100, "reflect_p95_ms": 10, "decide_p95_ms": 50,
    "end_to_end_p95_ms": 250.0
    """

  static func text(_ artefact: String, component: String = "billing", time: String = "2026-05-31T12:00:00Z")
    throws -> String
  {
    """
    { "component": "\(component)", "validation_timestamp": "\(time)", "commit": "\(commit)",
    "tool": { "name": "t", "version": "1" }, "inputs": [{ "path": "a", "sha256": "\(digest)" }],
    \(try #require(good[artefact])) }
    """
  }

  static func gate(_ name: String) throws -> Gate {
    try #require(BuiltInPolicies.matriz.gates.first { $0.name == name })
  }

  static func result(_ gate: Gate, _ text: String?, to lane: Lane = .production) throws -> GateResult {
    let document = try text.map { try Document.read(Array($0.utf8), name: "evidence.json", format: .json) }
    let facts = BuiltInPolicies.matriz.evaluate(gate, document, in: try context(lane))
    return GateResult(gate: gate.name, facts: facts)
  }

  static let withEvidence = BuiltInPolicies.matriz.gates.filter { $0.evidence != nil }

  @Test func `all gates of both steps are there`() {
    let policy = BuiltInPolicies.matriz
    let integration = [
      "unit-tests", "integration-tests", "import-hygiene", "security-scan", "dependency-audit",
      "performance-baseline", "signed-commits", "pinned-actions", "ledger",
    ]
    let production = [
      "e2e-performance", "schema-evolution", "chaos-resilience", "guardian-enforcement",
      "telemetry-contracts",
      "load-test", "gdpr-compliance", "shadow-traffic", "canary-simulation", "signatures",
    ]
    #expect(policy.gates(to: .candidate).isEmpty)
    #expect(policy.gates(to: .integration).map(\.name) == integration)
    #expect(policy.gates(to: .production).map(\.name) == integration + production)
    #expect(Set(Self.withEvidence.compactMap(\.evidence)) == Set(EvidenceSchemas.all.map(\.name)))
    #expect(Set(Self.good.keys) == Set(EvidenceSchemas.all.map(\.name)))
  }

  @Test(arguments: withEvidence.map(\.name))
  func `a gate passes on evidence that is as it must be`(_ name: String) throws {
    let gate = try Self.gate(name)
    let result = try Self.result(gate, try Self.text(try #require(gate.evidence)))
    #expect(result.passes, "\(result)")
  }

  @Test(arguments: withEvidence.map(\.name))
  func `a gate fails without evidence, and on a file that only exists`(_ name: String) throws {
    let gate = try Self.gate(name)
    #expect(try !Self.result(gate, nil).passes)
    #expect(try !Self.result(gate, "{}").passes)
    #expect(try !Self.result(gate, "true").passes)
    #expect(try !Self.result(gate, #"{"passed": true}"#).passes)
  }

  @Test(arguments: withEvidence.map(\.name))
  func `every field of evidence is needed and no other may be there`(_ name: String) throws {
    let gate = try Self.gate(name)
    let artefact = try #require(gate.evidence)
    let whole = try Document.read(Array(try Self.text(artefact).utf8), name: "evidence.json").root
    guard case .object(let object) = whole.value else { return }
    for member in object.members where member.name != "inputs" {
      var less = object
      less[member.name] = nil
      #expect(try !Self.result(gate, JSONValue.object(less).description).passes, "without \(member.name)")
    }
    var more = object
    more["extra"] = .boolean(true)
    #expect(try !Self.result(gate, JSONValue.object(more).description).passes)
  }

  @Test(arguments: withEvidence.map(\.name))
  func `evidence of another module, another commit, too old or from tomorrow fails`(_ name: String) throws {
    let gate = try Self.gate(name)
    let artefact = try #require(gate.evidence)
    #expect(try !Self.result(gate, try Self.text(artefact, component: "shop")).passes)
    #expect(try !Self.result(gate, try Self.text(artefact, time: "2026-05-02T11:59:59Z")).passes)
    #expect(try Self.result(gate, try Self.text(artefact, time: "2026-05-02T12:00:00Z")).passes)
    #expect(try !Self.result(gate, try Self.text(artefact, time: "2026-06-02T12:00:00Z")).passes)
    let other = try Self.text(artefact).replacing(Self.commit, with: String(repeating: "f", count: 40))
    #expect(try !Self.result(gate, other).passes)
  }

  @Test(arguments: [
    ("unit-tests", #""covered_lines": 901"#, #""covered_lines": 900"#),
    ("unit-tests", #""covered_lines": 901"#, #""covered_lines": 1001"#),
    ("unit-tests", #""lines": 1000, "covered_lines": 901"#, #""lines": 0, "covered_lines": 0"#),
    ("unit-tests", #""failed": 0"#, #""failed": 1"#), ("unit-tests", #""total": 10"#, #""total": 0"#),
    ("integration-tests", #""failed": 0"#, #""failed": 1"#),
    ("security-scan", #""high": 0"#, #""high": 1"#), ("security-scan", #""errors": 0"#, #""errors": 1"#),
    ("security-scan", #""found": 0"#, #""found": 1"#),
    ("security-scan", #""files": 3, "high""#, #""files": 0, "high""#),
    ("dependency-audit", #""strict": true"#, #""strict": false"#),
    ("dependency-audit", #""vulnerable": 0"#, #""vulnerable": 1"#),
    ("performance-baseline", #""tick_p95_ms": 100"#, #""tick_p95_ms": 100.001"#),
    ("performance-baseline", #""successes": 999"#, #""successes": 998"#),
    ("e2e-performance", #""reflect_p95_ms": 10"#, #""reflect_p95_ms": 11"#),
    ("e2e-performance", #""decide_p95_ms": 50"#, #""decide_p95_ms": 51"#),
    ("e2e-performance", #""end_to_end_p95_ms": 250.0"#, #""end_to_end_p95_ms": 250.5"#),
    ("e2e-performance", #""requests": 1000, "successes": 999"#, #""requests": 0, "successes": 0"#),
    ("schema-evolution", #""breaking_changes": 0"#, #""breaking_changes": 1"#),
    ("schema-evolution", #""validation_passed": true"#, #""validation_passed": false"#),
    ("schema-evolution", #""evolution_guard_active": true"#, #""evolution_guard_active": false"#),
    ("chaos-resilience", #""failed_open": 0"#, #""failed_open": 1"#),
    ("chaos-resilience", #""fail_closed_max_ms": 100"#, #""fail_closed_max_ms": 101"#),
    ("chaos-resilience", #""experiments": 5"#, #""experiments": 0"#),
    ("guardian-enforcement", #""violations_blocked": 5"#, #""violations_blocked": 4"#),
    ("telemetry-contracts", #""forbidden_labels": 0"#, #""forbidden_labels": 1"#),
    ("load-test", #""sustained_requests_per_second": 100"#, #""sustained_requests_per_second": 99.9"#),
    ("load-test", #""expected_requests_per_second": 50"#, #""expected_requests_per_second": 0"#),
    ("gdpr-compliance", #""erasure_p95_ms": 500"#, #""erasure_p95_ms": 501"#),
    ("gdpr-compliance", #""consent_withdrawable": true"#, #""consent_withdrawable": false"#),
    ("shadow-traffic", "14:00:00+02:00", "13:59:59+02:00"),
    ("shadow-traffic", #""mismatches": 1"#, #""mismatches": 2"#),
    ("canary-simulation", #""stages_passed": 6"#, #""stages_passed": 5"#),
    ("canary-simulation", #""decision": "complete""#, #""decision": "continue""#),
  ])
  func `a gate fails on one number that is not as it must be`(
    _ name: String, _ old: String, _ new: String
  ) throws {
    let gate = try Self.gate(name)
    let good = try Self.text(try #require(gate.evidence))
    let bad = good.replacing(old, with: new)
    #expect(bad != good)
    #expect(try !Self.result(gate, bad).passes)
  }

  @Test func `the budgets are those of the lane that is aimed at`() throws {
    let gate = try Self.gate("performance-baseline")
    let text = try Self.text("performance_baseline").replacing(
      #""successes": 999"#, with: #""successes": 995"#)
    #expect(try Self.result(gate, text, to: .integration).passes)
    #expect(try !Self.result(gate, text, to: .production).passes)
  }

  @Test func `a failure names the place, what was found and what was wanted`() throws {
    let gate = try Self.gate("unit-tests")
    let bad = try Self.text("unit_test_results").replacing(#""failed": 0"#, with: #""failed": 2"#)
    #expect(
      try Self.result(gate, bad).description
        == "unit-tests: failed: evidence.json:3:35: /tests/failed is 2, wanted at most 0")
  }

  @Test func `a gate that looks at nothing fails`() {
    #expect(!GateResult(gate: "a", facts: []).passes)
  }

  @Test func `artefacts go by other names too`() {
    let rules = BuiltInPolicies.matriz.evidence
    #expect(
      rules.paths(of: "e2e_performance_bootstrap", module: "billing")
        == ["artifacts/billing_e2e_performance_bootstrap.json", "artifacts/billing_perf_e2e_bootstrap.json"])
    #expect(rules.paths(of: "unit_test_results", module: "a") == ["artifacts/a_unit_test_results.json"])
  }
}
