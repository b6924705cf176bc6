extension Catalogue {
  /// Ledger event altered or gone.
  public static let ledgerRewritten = Rule(
    id: "ledger-rewritten", topic: .contract, title: "Ledger event altered or gone",
    why: """
      The ledger tells what was decided, by whom and when. It only grows: an event that is missing
      or says something else than at the base means that the record was rewritten.
      """,
    instead: """
      Restore the files from git. To erase a name, use `kedge log --redact`, which keeps the chain
      whole.
      """,
    example: RuleExample(
      old: #"snapshots/billing/ledger/20261124T060000Z-snapshot-1f0c.json"#, new: #"(no such file)"#,
      witness: nil),
    source: "docs/architecture.md, On disk", mirror: "ledger-rewritten")
}
