import KedgeContracts

extension Catalogue {
  /// Value of a label removed.
  public static let labelValueRemoved = Rule(
    id: "label-value-removed", topic: .structure, title: "Value of a label removed",
    why: """
      Queries for the value find nothing more.
      """,
    instead: """
      Keep the value until nothing asks for it.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            labels:
              lane: {values: [candidate, integration, production]}
        """#,
      new: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            labels:
              lane: {values: [candidate, production]}
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/semconv/general/metrics/", mirror: "label-value-added")
}
