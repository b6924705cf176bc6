internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy

/// What Kedge measured of a module's telemetry contracts, as the artefact `telemetry_contracts_validation`.
struct TelemetryEvidence {
  /// The contracts, by path.
  let contracts: [(path: String, document: Document)]
  let rules: TelemetryRules
  /// How many changes break, since the release that the module is held against.
  let breakingChanges: Int

  static let artefact = "telemetry_contracts_validation"

  /// What can be computed again.
  var facts: EvidenceFacts {
    let metrics = contracts.flatMap { TelemetryDescription($0.document)?.metrics ?? [] }
    let counts = contracts.map { rules.counts(in: $0.document) }
    return EvidenceFacts(values: [
      EvidenceFacts.inputs(contracts.map { ($0.path, $0.document.bytesDigest) }),
      (["metrics"], .number(ExactNumber(metrics.count))),
      (["undeclared"], .number(ExactNumber(metrics.reduce(0) { $0 + $1.undeclared.count }))),
      (["forbidden_labels"], .number(ExactNumber(counts.reduce(0) { $0 + $1.forbidden }))),
      (["unbounded_values"], .number(ExactNumber(counts.reduce(0) { $0 + $1.unbounded }))),
      (["breaking_changes"], .number(ExactNumber(breakingChanges))),
    ])
  }
}
