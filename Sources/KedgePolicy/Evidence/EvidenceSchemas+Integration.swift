extension EvidenceSchemas {
  static let testCounts = EvidenceField(
    "tests",
    .object([
      EvidenceField("total", .count, "tests that ran"),
      EvidenceField("failed", .count, "tests that failed or could not run"),
      EvidenceField("skipped", .count, "tests that were left out"),
    ]), "how the tests went")

  static let unitTestResults = EvidenceArtefact(
    "unit_test_results", "How the unit tests went and what they cover.",
    [
      testCounts,
      EvidenceField(
        "coverage",
        .object([
          EvidenceField("lines", .count, "lines that can be covered"),
          EvidenceField("covered_lines", .count, "lines that were"),
        ]), "what the tests cover"),
    ])

  static let integrationTestResults = EvidenceArtefact(
    "integration_test_results", "How the integration suite went.", [testCounts])

  static let securityScanResults = EvidenceArtefact(
    "security_scan_results",
    "What static analysis, the search for secrets and the audit of dependencies found.",
    [
      EvidenceField(
        "bandit",
        .object([
          EvidenceField("files", .count, "files that were looked at"),
          EvidenceField("high", .count, "findings of high severity"),
          EvidenceField("medium", .count, "findings of medium severity"),
        ]), "bandit"),
      EvidenceField(
        "semgrep",
        .object([
          EvidenceField("files", .count, "files that were looked at"),
          EvidenceField("errors", .count, "findings of severity error"),
        ]), "semgrep"),
      EvidenceField(
        "secrets",
        .object([
          EvidenceField("files", .count, "files that were looked at"),
          EvidenceField("found", .count, "secrets that were found"),
        ]), "the search for secrets"),
      EvidenceField(
        "dependency_audit",
        .object([
          EvidenceField("strict", .flag, "whether a dependency that cannot be judged fails"),
          EvidenceField("dependencies", .count, "dependencies that were looked at"),
          EvidenceField("vulnerable", .count, "dependencies with a known fault"),
        ]), "the audit of dependencies"),
    ])

  /// Latency by operation and success, as the budgets have them.
  static let performance: [EvidenceField] = [
    EvidenceField("requests", .count, "requests that were measured"),
    EvidenceField("successes", .count, "requests that succeeded"),
    EvidenceField("tick_p95_ms", .number, "95th percentile of tick, in milliseconds"),
    EvidenceField("reflect_p95_ms", .number, "95th percentile of reflect, in milliseconds"),
    EvidenceField("decide_p95_ms", .number, "95th percentile of decide, in milliseconds"),
    EvidenceField("end_to_end_p95_ms", .number, "95th percentile end to end, in milliseconds"),
  ]

  static let performanceBaseline = EvidenceArtefact(
    "performance_baseline", "Latency and success before the change, to compare with later.", performance)
}
