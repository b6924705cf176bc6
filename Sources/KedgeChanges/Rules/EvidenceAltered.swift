extension Catalogue {
  /// Evidence is not what was measured.
  public static let evidenceAltered = Rule(
    id: "evidence-altered", topic: .contract, title: "Evidence is not what was measured",
    why: """
      Evidence names the digest of every input and can be computed again. This one cannot: a
      number, an input or the bundle that lists it is another than when the lane was raised on its
      account.
      """,
    instead: """
      Restore the file from git, or run `kedge promote` again.
      """,
    except: """
      Evidence that is newer than the last promotion is not held against it.
      """,
    example: RuleExample(
      old: #"breaking_changes: 0, over inputs with the digest 5d1c..."#,
      new: #"breaking_changes: 0, over other inputs"#,
      witness: nil),
    source: "docs/evidence.md", mirror: "evidence-altered")
}
