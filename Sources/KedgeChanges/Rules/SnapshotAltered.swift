extension Catalogue {
  /// Released snapshot altered.
  public static let snapshotAltered = Rule(
    id: "snapshot-altered", topic: .contract, title: "Released snapshot altered",
    why: """
      A release is what others rely on, and never changes: here a file of one was edited, added or
      deleted, or is not what release.yaml says it is. A baseline that moves with the contract can
      prove nothing.
      """,
    instead: """
      Restore the folder from git, and write a new release with a greater number.
      """,
    example: RuleExample(
      old: #"snapshots/billing/2.3.0/files/schemas/billing/invoice.json as it was released"#,
      new: #"the same path with other bytes"#,
      witness: nil),
    source: "Semantic Versioning 2.0.0, section 3", mirror: "snapshot-altered")
}
