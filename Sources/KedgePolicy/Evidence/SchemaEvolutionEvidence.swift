import KedgeChanges
public import KedgeDocuments

/// The artefact `schema_evolution_validation`: that the contracts of a module were held against its last release.
public struct SchemaEvolutionEvidence: Sendable {
  /// Whose it is, and when.
  public let header: EvidenceHeader
  /// That the guard works.
  public let proof: GuardProof
  /// The digest of the release that was compared with.
  public let baseline: Digest
  /// The digest of the contracts as they are.
  public let current: Digest
  /// What was found.
  public let findings: [Finding]
  /// How long the check took, in milliseconds.
  public let milliseconds: Int

  /// Evidence from its parts.
  public init(
    header: EvidenceHeader, proof: GuardProof, baseline: Digest, current: Digest, findings: [Finding],
    milliseconds: Int
  ) {
    self.header = header
    self.proof = proof
    self.baseline = baseline
    self.current = current
    self.findings = findings
    self.milliseconds = milliseconds
  }

  /// The artefact.
  public var value: JSONValue {
    var object = header.object
    object["schema_protection"] = .object([
      "evolution_guard_active": .boolean(true), "violation_detection": .boolean(proof.detects),
      "breaking_change_prevention": .boolean(proof.prevents),
      "performance_p95_ms": .number(proof.p95InMilliseconds),
    ])
    object["baseline_hash"] = .string(Text(baseline.hex))
    object["current_hash"] = .string(Text(current.hex))
    object["violations"] = .array(findings.map(Self.violation))
    object["breaking_changes"] = .number(ExactNumber(findings.count { $0.classification == .breaking }))
    object["validation_passed"] = .boolean(!findings.contains { $0.decision == .block })
    object["validation_time_ms"] = .number(ExactNumber(milliseconds))
    return .object(object)
  }

  private static func violation(_ finding: Finding) -> JSONValue {
    .object([
      "type": .string(Text(finding.change.rule.id)),
      "path": .string(Text("\(finding.contract)#\(finding.change.identity.pointer)")),
      "severity": .string(Text(finding.classification.rawValue)),
      "description": .string(Text(finding.change.message)),
    ])
  }
}
