import KedgeContracts

extension Catalogue {
  /// End brought forward.
  public static let sunsetAdvanced = Rule(
    id: "sunset-advanced", topic: .structure, title: "End brought forward",
    why: """
      Those who use it planned by the date that was promised, and have less time now.
      """,
    instead: """
      Keep the date, or set a later one.
      """,
    except: """
      Only where a policy names the rule; `sunset-changed` tells of every other date.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              deprecated: true
              x-sunset: "2027-06-30"
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              deprecated: true
              x-sunset: "2027-01-31"
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "https://datatracker.ietf.org/doc/html/rfc8594", mirror: "sunset-changed", isOnRequest: true)
}
