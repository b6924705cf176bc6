extension Catalogue {
  /// Added release is not the contracts.
  public static let releaseMismatch = Rule(
    id: "release-mismatch", topic: .contract, title: "Added release is not the contracts",
    why: """
      A release was added whose files, kinds or digests are not those of the contracts at the same
      commit, or whose number does not follow the one before. Such a release was not written by
      `kedge snapshot` from these contracts; as a baseline it would allow what nobody decided.
      """,
    instead: """
      Remove the folder, stage the contracts, and run `kedge snapshot`.
      """,
    except: """
      A release that equals the contracts byte by byte is legal.
      """,
    example: RuleExample(
      old: #"schemas/billing/invoice.json, and no release 2.4.0"#,
      new: #"snapshots/billing/2.4.0 with another invoice.json"#,
      witness: nil),
    source: "Semantic Versioning 2.0.0, section 3", mirror: "release-mismatch")
}
