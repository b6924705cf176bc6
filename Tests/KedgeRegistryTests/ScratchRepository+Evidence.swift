import Foundation
import KedgePolicy
import Testing

@testable import KedgeRegistry

extension ScratchRepository {
  /// A contract of telemetry beside the invoice.
  static let metrics = """
    metrics:
      tick.duration:
        type: histogram
        unit: s
        labels: { lane: [candidate, integration, production], status: [success, error, timeout] }
        required: [lane]

    """

  /// 34 hours of a canary that is as good as what was there before, ten minutes a sample.
  static let samples: String = {
    let start = 1_795_392_000
    let rows = (0..<(34 * 6)).map { place in
      "\(Timestamp(seconds: start + place * 600)),10000,5,100,100000,50,100\n"
    }
    return "time,requests,errors,p95_ms,baseline_requests,baseline_errors,baseline_p95_ms\n" + rows.joined()
  }()

  /// What others measured, by artefact.
  static let measured = [
    "unit_test_results":
      #""tests": {"total": 9, "failed": 0, "skipped": 0}, "coverage": {"lines": 100, "covered_lines": 95}"#,
    "integration_test_results": #""tests": {"total": 9, "failed": 0, "skipped": 0}"#,
    "security_scan_results":
      #""bandit": {"files": 9, "high": 0, "medium": 0}, "semgrep": {"files": 9, "errors": 0}, "secrets": {"files": 9, "found": 0}, "dependency_audit": {"strict": true, "dependencies": 3, "vulnerable": 0}"#,
    "performance_baseline": load, "e2e_performance_bootstrap": load,
    "chaos_resilience_validation": #""experiments": 9, "failed_open": 0, "fail_closed_max_ms": 60"#,
    "guardian_enforcement_validation":
      #""violations_injected": 9, "violations_blocked": 9, "false_blocks": 0"#,
    "load_test_results":
      #""expected_requests_per_second": 50, "sustained_requests_per_second": 100, "duration_minutes": 60, "#
      + load,
    "gdpr_compliance_validation":
      #""access_logged": true, "erasure_by_tombstone": true, "erasure_p95_ms": 90, "data_minimised": true, "consent_tracked": true, "consent_withdrawable": true, "unapproved_fields": 0"#,
    "shadow_traffic_validation":
      #""started_at": "2026-11-22T00:00:00Z", "ended_at": "2026-11-22T13:00:00Z", "requests": 9000, "mismatches": 1"#,
  ]

  private static let load =
    #""requests": 10000, "successes": 9999, "tick_p95_ms": 80, "reflect_p95_ms": 8, "decide_p95_ms": 40, "end_to_end_p95_ms": 190"#

  /// A module in integration, released, with signed commits and all evidence: it may be promoted.
  static func promotable() throws -> ScratchRepository {
    let scratch = try ScratchRepository()
    try scratch.makeKey("ann")
    for (name, value) in [
      ("gpg.format", "ssh"), ("user.signingkey", scratch.folder.appending(path: "ann").path),
      ("commit.gpgsign", "true"),
    ] {
      try scratch.git("config", name, value)
    }
    try scratch.write("ann@example.org \(try scratch.key("ann"))\n", to: "allowed_signers")
    try scratch.write(invoice, to: "schemas/invoice.json")
    try scratch.write(metrics, to: "schemas/metrics.yaml")
    try scratch.write(
      configuration.replacing("[schemas/*.json]", with: "[schemas/*.json, schemas/*.yaml]")
        .replacing("lane: production", with: "lane: integration   # as yet"), to: "kedge.yaml")
    try scratch.commit("contracts")
    try scratch.snapshot("1.0.0")
    try scratch.commit("1.0.0")
    try scratch.write(samples, to: "metrics.csv")
    try scratch.simulate()
    let head = try scratch.git("rev-parse", "HEAD")
    for (name, fields) in measured {
      try scratch.write(
        #"{"component": "billing", "validation_timestamp": "\#(Timestamp.now)", "commit": "\#(head)", "tool": {"name": "ci", "version": "1"}, \#(fields)}"#,
        to: "artifacts/billing_\(name).json")
    }
    return scratch
  }

  /// Writes the evidence of the canary.
  func simulate(files: any FileSystem = LocalFileSystem()) throws {
    let registrar = try registrar(files)
    let module = try #require(registrar.standpoint.configuration.module("billing"))
    let simulation = CanarySimulation(by: registrar, module: module, toolVersion: "test")
    let (run, _) = try simulation.write("metrics.csv", baseline: nil)
    guard run.decision == .complete else { throw CrashFault(outcome: run.reason) }
  }

  /// Promotes the module; the gates that fail.
  @discardableResult
  func promote(files: any FileSystem = LocalFileSystem()) throws -> [String] {
    let registrar = try registrar(files)
    let module = try #require(registrar.standpoint.configuration.module("billing"))
    let promotion = Promotion(
      by: registrar, module: module, target: .production, today: try #require(Day("2026-11-24")),
      toolVersion: "test", runner: NoCommands())
    if let objection = try promotion.objection() { return [objection] }
    return try promotion.run(isDryRun: false).gates.filter { !$0.passes }.map { "\($0)" }
  }
}
