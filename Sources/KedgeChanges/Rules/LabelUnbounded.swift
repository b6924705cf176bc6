extension Catalogue {
  /// Label whose values have no bound.
  public static let labelUnbounded = Rule(
    id: "label-unbounded", topic: .contract, title: "Label whose values have no bound",
    why: """
      Every value of a label is a series of its own. Where a value may be an identifier or any text, there is no end of
      them.
      """,
    instead: """
      List the values, or give a pattern that matches few of them and no identifier.
      """,
    except: """
      Labels that the last release has already are not reported. Attributes of a registry of conventions are looked at
      where they list their values.
      """,
    example: RuleExample(
      old: "metrics: { tick.duration: { labels: { shard: { pattern: '^s[0-9]{1,2}$' } } } }",
      new: "metrics: { tick.duration: { labels: { shard: { pattern: '^s[0-9]+$' } } } }",
      witness: nil),
    source: "docs/policy.md, telemetry", mirror: "label-unbounded")
}
