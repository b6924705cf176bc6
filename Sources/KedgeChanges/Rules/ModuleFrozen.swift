extension Catalogue {
  /// Work on the module is stopped.
  public static let moduleFrozen = Rule(
    id: "module-frozen", topic: .contract, title: "Work on the module is stopped",
    why: """
      Somebody pulled the emergency brake: until it is released, nothing may be approved, released
      or promoted, and no change passes.
      """,
    instead: """
      Ask who pulled it; `kedge log` says who and why. When the cause is gone, `kedge unfreeze`
      lets work go on.
      """,
    example: RuleExample(
      old: #"a ledger whose last word is unfreeze, or that has none"#,
      new: #"a ledger whose last word is freeze"#,
      witness: nil),
    source: "docs/policy.md", mirror: "module-frozen")
}
