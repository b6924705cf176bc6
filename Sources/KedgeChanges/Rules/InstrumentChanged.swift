import KedgeContracts

extension Catalogue {
  /// Instrument of a metric changed.
  public static let instrumentChanged = Rule(
    id: "instrument-changed", topic: .structure, title: "Instrument of a metric changed",
    why: """
      A counter is read by its rate, a gauge by its last value, a histogram by its buckets: queries for
      one read nonsense from another.
      """,
    instead: """
      Publish the metric under a new name beside the old one.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        metrics:
          tick.duration:
            type: counter
            unit: s
        """#,
      new: #"""
        metrics:
          tick.duration:
            type: gauge
            unit: s
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/otel/metrics/api/", mirror: "instrument-changed")
}
