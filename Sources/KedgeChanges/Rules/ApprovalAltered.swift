extension Catalogue {
  /// Approval is not what was decided.
  public static let approvalAltered = Rule(
    id: "approval-altered", topic: .contract, title: "Approval is not what was decided",
    why: """
      An approval is a decision of a person on one change. This one says something else than its
      fingerprint or the ledger, is told of and gone, or was put back after a release had used it
      up.
      """,
    instead: """
      Restore the file from git, or approve the change anew.
      """,
    example: RuleExample(
      old: #"rule: enum-value-added, and the fingerprint over it"#,
      new: #"rule: enum-value-removed, and the same fingerprint"#,
      witness: nil),
    source: "docs/architecture.md, On disk", mirror: "approval-altered")
}
