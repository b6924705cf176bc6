extension Catalogue {
  /// Ignore that matches no finding.
  public static let ignoreUnmatched = Rule(
    id: "ignore-unmatched", topic: .contract, title: "Ignore matches nothing",
    why: """
      An ignore stands in the policy and no finding is what it describes. It may be misspelt, so that what it was meant
      for is reported all the same, or it may be left over and hide something else one day.
      """,
    instead: "Take the ignore out, or correct its rule or its pattern.",
    except: "Nothing is said where only some modules are checked.",
    example: RuleExample(
      old: "a finding at billing/invoice#/properties/a",
      new: "the property is back, and the ignore is still there",
      witness: nil),
    source: "docs/policy.md, ignore", mirror: "ignore-unmatched")
}
