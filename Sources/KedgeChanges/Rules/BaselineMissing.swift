extension Catalogue {
  /// No release to compare with.
  public static let baselineMissing = Rule(
    id: "baseline-missing", topic: .contract, title: "No release to compare with",
    why: """
      The module has no release, so nothing is known about what others rely on and no change can
      be judged. That must not pass as a success: a guard that skips what it cannot compare is no
      guard.
      """,
    instead: """
      Write the first release with `kedge snapshot MODULE --release 1.0.0` and commit it with the
      contracts.
      """,
    except: """
      A first release that is added together with contracts that equal it counts at once.
      """,
    example: RuleExample(
      old: #"schemas/billing/invoice.json, and no folder snapshots/billing"#, new: #"the same"#,
      witness: nil),
    source: "Semantic Versioning 2.0.0, section 4", mirror: "baseline-missing")
}
