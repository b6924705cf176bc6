import KedgeContracts

extension Catalogue {
  /// Label added.
  public static let labelAdded = Rule(
    id: "label-added", topic: .structure, title: "Label added",
    why: """
      Every series of the metric falls into as many as the label has values: sums and alerts without an
      aggregation count one of them.
      """,
    instead: """
      Publish the metric with the label under a new name, or make sure that every query aggregates.
      """,
    except: """
      An attribute more of a span or event splits nothing and is additive.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
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
    source: "https://opentelemetry.io/docs/specs/semconv/general/metrics/", mirror: "label-removed")
}
