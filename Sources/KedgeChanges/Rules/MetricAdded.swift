import KedgeContracts

extension Catalogue {
  /// Metric added.
  public static let metricAdded = Rule(
    id: "metric-added", topic: .structure, title: "Metric added",
    why: """
      There is more to read. Nothing that reads the others is disturbed.
      """,
    instead: """
      Nothing is to be done.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        metrics:
          tick.duration: {type: histogram, unit: s}
        """#,
      new: #"""
        metrics:
          tick.count: {type: counter, unit: "1"}
          tick.duration: {type: histogram, unit: s}
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/semconv/general/metrics/", mirror: "metric-removed")
}
