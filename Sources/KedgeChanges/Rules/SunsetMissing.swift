import KedgeContracts

extension Catalogue {
  /// Deprecated without a date.
  public static let sunsetMissing = Rule(
    id: "sunset-missing", topic: .structure, title: "Deprecated without a date",
    why: """
      Those who use it know that it goes, and not when: they cannot plan, and leave too late or not at all.
      """,
    instead: """
      Say with `x-sunset` until when it works.
      """,
    except: """
      Only where a policy names the rule: `rules: { sunset-missing: { accepted: warn } }`.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              deprecated: true
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "https://datatracker.ietf.org/doc/html/rfc8594", mirror: "operation-reactivated",
    isOnRequest: true)
}
