extension Catalogue {
  /// Module moved to a stricter lane without its evidence.
  public static let laneRaised = Rule(
    id: "lane-raised", topic: .contract, title: "Module moved to a stricter lane without evidence",
    why: """
      A lane says what was shown of a module. Written by hand it says what nobody measured, and others rely on it.
      """,
    instead: """
      Take the edit back and run `kedge promote`, which runs the gates, writes the evidence and moves the lane.
      """,
    except: """
      A module that has no release yet may begin in any lane. With the event and the bundle of a promotion nothing is
      reported.
      """,
    example: RuleExample(
      old: #"modules: { billing: { lane: integration } }"#,
      new: #"modules: { billing: { lane: production } }"#,
      witness: nil),
    source: "docs/policy.md, gates", mirror: "lane-raised")
}
