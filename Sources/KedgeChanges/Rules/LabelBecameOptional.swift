import KedgeContracts

extension Catalogue {
  /// Label became optional.
  public static let labelBecameOptional = Rule(
    id: "label-became-optional", topic: .structure, title: "Label became optional",
    why: """
      Series without it may appear, which queries that group by it count apart.
      """,
    instead: """
      Keep it always there.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            labels:
              size: {type: int, required: true}
        """#,
      new: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            labels:
              size: {type: int}
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/",
    mirror: "label-became-required")
}
