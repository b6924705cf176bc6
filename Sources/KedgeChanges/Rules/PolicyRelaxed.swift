extension Catalogue {
  /// Policy changed in what it demands.
  public static let policyRelaxed = Rule(
    id: "policy-relaxed", topic: .contract, title: "Policy changed in what it demands",
    why: """
      A field of kedge.yaml that decides what is compared, or how it is judged, is another than at
      the base. The change is judged as the base says; that the rules themselves change is a
      decision of its own.
      """,
    instead: """
      Change the policy in a commit of its own, with the approvals that the base demands.
      """,
    except: """
      New modules, more patterns, a raised lane, ignores taken out, and order and comments are
      legal.
      """,
    example: RuleExample(
      old: #"policies: { house: { extends: matriz } }"#, new: #"policies: { house: { extends: wire } }"#,
      witness: nil),
    source: "docs/architecture.md, On disk", mirror: "policy-relaxed")
}
