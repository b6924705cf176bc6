internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// What Kedge measured of a module's contracts, as the artefact `schema_evolution_validation`.
struct SchemaEvolutionEvidence {
  let baselineDigest: Digest
  let current: Release
  let findings: [Finding]
  /// Milliseconds of each comparison.
  let durations: [Double]
  /// Whether a break that was made up was found, and whether it was blocked.
  let proof: GuardProof

  static let artefact = "schema_evolution_validation"

  /// What can be computed again.
  var facts: EvidenceFacts {
    EvidenceFacts(values: [
      EvidenceFacts.inputs(current.files.map { ($0.path, $0.digest) }),
      (["schema_protection", "evolution_guard_active"], .boolean(true)),
      (["schema_protection", "violation_detection"], .boolean(proof.detects)),
      (["schema_protection", "breaking_change_prevention"], .boolean(proof.prevents)),
      (["baseline_hash"], JSONValue(text: baselineDigest.hex)),
      (["current_hash"], JSONValue(text: Self.hash(of: current).hex)),
      (["violations"], .array(findings.map(Self.violation))),
      (["breaking_changes"], .number(ExactNumber(findings.count { $0.classification == .breaking }))),
      (["validation_passed"], .boolean(!findings.contains { $0.decision == .block })),
    ])
  }

  /// How long it took.
  var times: [(path: [Text], value: JSONValue)] {
    [
      (["schema_protection", "performance_p95_ms"], Self.number(Self.percentile95(durations))),
      (["validation_time_ms"], Self.number(durations.reduce(0, +))),
    ]
  }

  /// The digest of the contracts as they are: over path and digest of every file that they are made of.
  static func hash(of release: Release) -> Digest {
    .sha256(of: release.files.map { "\($0.digest.hex)  \($0.path)\n" }.joined())
  }

  private static func violation(_ finding: Finding) -> JSONValue {
    let place = finding.change.new
    return .object([
      "type": JSONValue(text: finding.change.rule.id),
      "path": JSONValue(text: "\(place.node.document.name)#\(place.node.pointer)"),
      "severity": JSONValue(text: finding.classification.rawValue),
      "description": JSONValue(text: finding.change.message),
    ])
  }

  private static func percentile95(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
  }

  /// To a hundredth.
  private static func number(_ value: Double) -> JSONValue {
    let hundredths = Int(value * 100 + 0.5)
    let rest = hundredths % 100
    let text = "\(hundredths / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
    return .number(ExactNumber(lexical: text) ?? .zero)
  }
}
