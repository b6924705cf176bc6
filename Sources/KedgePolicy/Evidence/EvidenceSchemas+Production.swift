extension EvidenceSchemas {
  static let endToEndPerformance = EvidenceArtefact(
    "e2e_performance_bootstrap", "Latency and success end to end.", performance)

  static let schemaEvolution = EvidenceArtefact(
    "schema_evolution_validation", "That the contracts were held against the last release. Written by Kedge.",
    [
      EvidenceField(
        "schema_protection",
        .object([
          EvidenceField("evolution_guard_active", .flag, "whether contracts were compared"),
          EvidenceField("violation_detection", .flag, "whether a break made up for the purpose was found"),
          EvidenceField("breaking_change_prevention", .flag, "whether it was blocked"),
          EvidenceField("performance_p95_ms", .number, "95th percentile of a comparison, in milliseconds"),
        ]), "what the guard did"),
      EvidenceField("baseline_hash", .digest, "the digest of the release that was compared with"),
      EvidenceField("current_hash", .digest, "the digest of the contracts as they are"),
      EvidenceField(
        "violations",
        .list([
          EvidenceField("type", .text, "the rule"), EvidenceField("path", .text, "the place"),
          EvidenceField("severity", .choice(["breaking", "undecided", "additive", "neutral"]), "the class"),
          EvidenceField("description", .text, "what happened"),
        ]), "what was found"),
      EvidenceField("breaking_changes", .count, "how many of them break"),
      EvidenceField("validation_passed", .flag, "whether nothing blocks"),
      EvidenceField("validation_time_ms", .number, "how long it took, in milliseconds"),
    ])

  static let chaosResilience = EvidenceArtefact(
    "chaos_resilience_validation", "That the module fails closed when its surroundings fail.",
    [
      EvidenceField("experiments", .count, "faults that were injected"),
      EvidenceField("failed_open", .count, "faults under which it let something through"),
      EvidenceField("fail_closed_max_ms", .number, "the slowest time from fault to closed, in milliseconds"),
    ])

  static let guardianEnforcement = EvidenceArtefact(
    "guardian_enforcement_validation", "That the guardian blocks what it must.",
    [
      EvidenceField("violations_injected", .count, "violations that were made up"),
      EvidenceField("violations_blocked", .count, "those that were blocked"),
      EvidenceField("false_blocks", .count, "requests that were blocked without reason"),
    ])

  static let telemetryContracts = EvidenceArtefact(
    "telemetry_contracts_validation", "That metrics keep to their contracts.",
    [
      EvidenceField("metrics", .count, "metrics that were looked at"),
      EvidenceField("undeclared", .count, "metrics and labels that no contract names"),
      EvidenceField("forbidden_labels", .count, "labels that no metric may have"),
      EvidenceField("unbounded_values", .count, "labels whose values have no bound"),
      EvidenceField("breaking_changes", .count, "changes of contracts that break"),
    ])

  static let loadTestResults = EvidenceArtefact(
    "load_test_results", "Latency and success at twice the expected capacity.",
    [
      EvidenceField("expected_requests_per_second", .number, "the capacity that is expected"),
      EvidenceField("sustained_requests_per_second", .number, "the load that was held"),
      EvidenceField("duration_minutes", .number, "for how long, in minutes"),
    ] + performance)

  static let gdprCompliance = EvidenceArtefact(
    "gdpr_compliance_validation", "That personal data is treated as the law asks.",
    [
      EvidenceField("access_logged", .flag, "whether access to personal data is logged"),
      EvidenceField("erasure_by_tombstone", .flag, "whether erasure leaves a tombstone"),
      EvidenceField("erasure_p95_ms", .number, "95th percentile of an erasure, in milliseconds"),
      EvidenceField("data_minimised", .flag, "whether no more is kept than is needed"),
      EvidenceField("consent_tracked", .flag, "whether consent is recorded"),
      EvidenceField("consent_withdrawable", .flag, "whether it can be withdrawn"),
      EvidenceField("unapproved_fields", .count, "fields with personal data that nobody approved"),
    ])

  static let shadowTraffic = EvidenceArtefact(
    "shadow_traffic_validation", "That the module answers live traffic as the present one does.",
    [
      EvidenceField("started_at", .time, "when shadow traffic began"),
      EvidenceField("ended_at", .time, "when it ended"),
      EvidenceField("requests", .count, "requests that both answered"),
      EvidenceField("mismatches", .count, "requests that they answered differently"),
    ])

  static let canarySimulation = EvidenceArtefact(
    "canary_simulation_results", "What the canary would have done on measured samples. Written by Kedge.",
    [
      EvidenceField("samples", .count, "samples that were looked at"),
      EvidenceField("hours", .number, "how long they cover"),
      EvidenceField("stages_passed", .count, "stages of the ramp that were passed"),
      EvidenceField("stages", .count, "stages of the ramp"),
      EvidenceField("decision", .choice(["continue", "hold", "roll-back", "complete"]), "how it ended"),
      EvidenceField("reason", .text, "why"),
    ])
}
