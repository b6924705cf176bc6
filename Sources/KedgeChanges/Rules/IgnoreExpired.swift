extension Catalogue {
  /// Ignore whose last day is over.
  public static let ignoreExpired = Rule(
    id: "ignore-expired", topic: .contract, title: "Ignore is over",
    why: "The last day of an ignore is past. It hides nothing any more, and what it hid is reported again.",
    instead: "Take the ignore out, or decide anew and write a later day with the reason.",
    example: RuleExample(
      old: "until: 2026-12-31, on 2026-12-31", new: "until: 2026-12-31, on 2027-01-01", witness: nil),
    source: "docs/policy.md, ignore", mirror: "ignore-expired")
}
