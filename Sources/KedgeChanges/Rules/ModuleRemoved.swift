extension Catalogue {
  /// Module gone from kedge.yaml.
  public static let moduleRemoved = Rule(
    id: "module-removed", topic: .contract, title: "Module gone from kedge.yaml",
    why: """
      A module that has a release is in kedge.yaml no more, so none of its contracts is guarded. A
      module that only changed its name looks the same from outside: its history, its lane and its
      golden release would be lost.
      """,
    instead: """
      Keep the module. When it has another name now, write `moved_from` with the old one, which
      keeps history and the stricter lane.
      """,
    except: """
      A module that another one names in `moved_from` has moved.
      """,
    example: RuleExample(
      old: #"modules: { billing: { contracts: [schemas/billing/*.json] } }"#, new: #"modules: {}"#,
      witness: nil),
    source: "Semantic Versioning 2.0.0, section 8", mirror: "module-removed")
}
