extension Catalogue {
  /// Ledger does not hold together.
  public static let ledgerBroken = Rule(
    id: "ledger-broken", topic: .contract, title: "Ledger does not hold together",
    why: """
      Every event names the digests of those before it. Here one is missing, altered, out of
      order, of somebody unknown, or was put in later; so what it tells cannot be trusted.
      """,
    instead: """
      Restore the files from git. When two branches meet, keep the events of both as they are.
      """,
    except: """
      A name that was erased with `kedge log --redact` leaves the chain whole.
      """,
    example: RuleExample(
      old: #"an event that names 5d1c... as the one before it"#,
      new: #"the same event, and no event with the digest 5d1c..."#,
      witness: nil),
    source: "docs/architecture.md, On disk", mirror: "ledger-broken")
}
