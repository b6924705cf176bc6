import KedgeContracts

extension Catalogue {
  /// Pattern of a label changed.
  public static let labelPatternChanged = Rule(
    id: "label-pattern-changed", topic: .structure, title: "Pattern of a label changed",
    why: """
      The values of the label may be others than those that queries look for.
      """,
    instead: """
      Publish the label under a new name beside the old one.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            labels:
              zone: {pattern: "^[a-z]{2}$"}
        """#,
      new: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            labels:
              zone: {pattern: "^[a-z]{4}$"}
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/semconv/general/metrics/", mirror: "label-pattern-changed")
}
