import KedgeContracts

extension Catalogue {
  /// Removed before its date.
  public static let removedBeforeSunset = Rule(
    id: "removed-before-sunset", topic: .structure, title: "Removed before its date",
    why: """
      It was promised to work until a day that has not come. Those who planned by that day fail now.
      """,
    instead: """
      Keep it until the day that was promised.
      """,
    except: """
      Only where a policy names the rule, and not when the day has come. That the operation is gone is
      `operation-removed` or `path-removed` in any case.
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
            delete:
              deprecated: true
              x-sunset: "2099-06-30"
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "https://datatracker.ietf.org/doc/html/rfc8594", mirror: "operation-added", isOnRequest: true)
}
