import KedgeContracts

extension Catalogue {
  /// Signal removed.
  public static let signalRemoved = Rule(
    id: "signal-removed", topic: .structure, title: "Signal removed",
    why: """
      Spans, events or attributes that were told are told no more.
      """,
    instead: """
      Keep sending them beside what takes their place until nothing reads them.
      """,
    example: RuleExample(
      kind: .telemetry,
      old: #"""
        groups:
          - {id: http, type: span, attributes: []}
          - {id: rpc, type: span, attributes: []}
        """#,
      new: #"""
        groups:
          - {id: http, type: span, attributes: []}
        """#,
      witness: nil),
    source: "https://opentelemetry.io/docs/specs/semconv/", mirror: "signal-added")
}
