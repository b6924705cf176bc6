import KedgeContracts

extension Catalogue {
  /// Value of a label added.
  public static let labelValueAdded = Rule(
    id: "label-value-added", topic: .structure, title: "Value of a label added",
    why: """
      There is one series more. Queries for the others are not disturbed.
      """,
    instead: """
      Nothing is to be done but to mind the number of series.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            labels:
              lane: {values: [candidate, production]}
        """#,
      new: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            labels:
              lane: {values: [candidate, integration, production]}
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/semconv/general/metrics/", mirror: "label-value-removed")
}
