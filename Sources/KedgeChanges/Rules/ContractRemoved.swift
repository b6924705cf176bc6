extension Catalogue {
  /// Contract gone from its module.
  public static let contractRemoved = Rule(
    id: "contract-removed", topic: .contract, title: "Contract gone from its module",
    why: """
      A contract of the latest release is matched by no pattern any more: its file was deleted,
      moved or renamed, or a pattern was narrowed. Whoever relies on it finds nothing, and from
      now on nothing is compared, so every later break would pass unseen.
      """,
    instead: """
      Keep the file. For a move, say `moved_from` under `paths` in kedge.yaml, which keeps history
      and lane. To end a contract, publish its successor beside it and run `kedge retire`.
      """,
    except: """
      A contract that moved, with `moved_from` naming the old path, is compared with what it was.
      """,
    example: RuleExample(
      old: #"schemas/billing/invoice.json, a contract of billing 2.3.0"#, new: #"(no such file)"#,
      witness: nil),
    source: "Semantic Versioning 2.0.0, section 8", mirror: "contract-added")
}
