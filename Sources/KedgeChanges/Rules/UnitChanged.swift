import KedgeContracts

extension Catalogue {
  /// Unit of a metric changed.
  public static let unitChanged = Rule(
    id: "unit-changed", topic: .structure, title: "Unit of a metric changed",
    why: """
      The numbers mean something else: thresholds in seconds are a thousand times off in milliseconds.
      """,
    instead: """
      Publish the metric under a new name beside the old one.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: ms
        """#,
      new: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/semconv/general/metrics/", mirror: "unit-changed")
}
