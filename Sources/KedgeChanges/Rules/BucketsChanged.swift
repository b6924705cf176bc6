import KedgeContracts

extension Catalogue {
  /// Buckets of a histogram changed.
  public static let bucketsChanged = Rule(
    id: "buckets-changed", topic: .structure, title: "Buckets of a histogram changed",
    why: """
      Old and new series cannot be added up, and quantiles jump on the day of the change.
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
            unit: s
            buckets: [0.1, 1]
        """#,
      new: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            buckets: [0.1, 0.5, 1]
        """#,
      witness: nil),
    source: "https://prometheus.io/docs/practices/histograms/", mirror: "buckets-changed")
}
