extension Catalogue {
  /// Label or value that no metric may have.
  public static let labelForbidden = Rule(
    id: "label-forbidden", topic: .contract, title: "Label that no metric may have",
    why: """
      A label that names a request, a person or a moment makes a series of its own for each of them: storage and
      queries grow without end, and people can be told apart. What belongs to a single request is an attribute of its
      span.
      """,
    instead: """
      Put it into the attributes of spans or into the log, and leave the label out of the metric.
      """,
    except: "Labels that the last release has already are not reported.",
    example: RuleExample(
      old: "metrics: { tick.duration: { labels: { status: [success, error] } } }",
      new:
        "metrics: { tick.duration: { labels: { status: [success, error], request_id: { pattern: '^r[0-9]$' } } } }",
      witness: nil),
    source: "docs/policy.md, telemetry", mirror: "label-forbidden")
}
