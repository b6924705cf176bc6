import KedgeContracts

extension Catalogue {
  /// Metric removed.
  public static let metricRemoved = Rule(
    id: "metric-removed", topic: .structure, title: "Metric removed",
    why: """
      Dashboards and alerts that read it show nothing, and an alert that sees nothing does not fire.
      """,
    instead: """
      Keep sending it beside what takes its place until nothing reads it.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        metrics:
          tick.count: {type: counter, unit: "1"}
          tick.duration: {type: histogram, unit: s}
        """#,
      new: #"""
        metrics:
          tick.duration: {type: histogram, unit: s}
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/semconv/general/metrics/", mirror: "metric-added")
}
