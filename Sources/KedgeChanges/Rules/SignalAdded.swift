import KedgeContracts

extension Catalogue {
  /// Signal added.
  public static let signalAdded = Rule(
    id: "signal-added", topic: .structure, title: "Signal added",
    why: """
      There is more to read. Nothing that reads the others is disturbed.
      """,
    instead: """
      Nothing is to be done.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        groups:
          - {id: http, type: span, attributes: []}
        """#,
      new: #"""
        groups:
          - {id: http, type: span, attributes: []}
          - {id: rpc, type: span, attributes: []}
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/semconv/", mirror: "signal-removed")
}
