public import KedgeDocuments

/// The artefact `canary_simulation_results`: what a canary would have done on measured samples.
public struct CanaryEvidence: Sendable {
  /// Whose it is, and when.
  public let header: EvidenceHeader
  /// The rules.
  public let rules: CanaryRules
  /// The samples.
  public let metrics: CanaryMetrics
  /// What came of them.
  public let run: CanaryRun

  /// Evidence from its parts.
  public init(header: EvidenceHeader, rules: CanaryRules, metrics: CanaryMetrics, run: CanaryRun) {
    self.header = header
    self.rules = rules
    self.metrics = metrics
    self.run = run
  }

  /// The artefact.
  public var value: JSONValue {
    var object = header.object
    let first = metrics.samples.first?.time.seconds ?? 0
    let last = metrics.samples.last?.time.seconds ?? 0
    let hours = Fraction(ExactNumber(last - first), over: 3600)?.description ?? "0"
    object["samples"] = .number(ExactNumber(metrics.samples.count))
    object["hours"] = .number(ExactNumber(lexical: hours) ?? .zero)
    object["stages_passed"] = .number(ExactNumber(run.stagesPassed))
    object["stages"] = .number(ExactNumber(rules.ramp.count))
    object["decision"] = .string(Text(run.decision.name))
    object["reason"] = .string(Text(run.reason))
    return .object(object)
  }
}
