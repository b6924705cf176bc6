extension Catalogue {
  /// Module uses one of another stability.
  public static let laneImport = Rule(
    id: "lane-import", topic: .contract, title: "Module uses one of another stability",
    why: """
      A lane says how far a module has come. What is experimental must not pull at what carries live traffic, and what
      carries live traffic should not rest on what is experimental: the policy says which lane may use which.
      """,
    instead: "Bring both modules into one lane, or copy what is used.",
    except: "Uses that the matrix `imports` of the policy allows are not reported.",
    example: RuleExample(
      old: "shop (candidate) refers to nothing of billing (production)",
      new: #"{"$ref": "../billing/invoice.json"} in shop"#, witness: nil),
    source: "docs/policy.md, imports", mirror: "lane-import")
}
