extension Catalogue {
  /// Module moved to a milder lane.
  public static let laneLowered = Rule(
    id: "lane-lowered", topic: .contract, title: "Module moved to a milder lane",
    why: """
      The lane says what is demanded of a module. Lowered in the same change, it would excuse the
      change; so the lane of the base holds, and the lowering itself is a finding.
      """,
    instead: """
      Take the lowering back. If the module is less stable than its lane says, decide that by
      itself, with the approvals that the policy asks for.
      """,
    except: """
      Raising a lane is legal.
      """,
    example: RuleExample(
      old: #"modules: { billing: { lane: production } }"#,
      new: #"modules: { billing: { lane: integration } }"#,
      witness: nil),
    source: "docs/architecture.md, On disk", mirror: "lane-lowered")
}
