import KedgeContracts

extension Catalogue {
  /// Label removed.
  public static let labelRemoved = Rule(
    id: "label-removed", topic: .structure, title: "Label removed",
    why: """
      Queries that select or group by it find nothing.
      """,
    instead: """
      Keep the label, with one value if need be, until nothing reads it.
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
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/semconv/general/metrics/", mirror: "label-added")
}
