import KedgeContracts

extension Catalogue {
  /// Label became required.
  public static let labelBecameRequired = Rule(
    id: "label-became-required", topic: .structure, title: "Label became required",
    why: """
      It is always there now, and may be relied on.
      """,
    instead: """
      Nothing is to be done.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            labels:
              size: {type: int}
        """#,
      new: #"""
        metrics:
          tick.duration:
            type: histogram
            unit: s
            labels:
              size: {type: int, required: true}
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/semconv/general/attribute-requirement-level/",
    mirror: "label-became-optional")
}
