import KedgeContracts

extension Catalogue {
  /// Status may be answered.
  public static let statusAdded = Rule(
    id: "status-added", topic: .structure, title: "Status may be answered",
    why: """
      A client that does not know a status treats it as the first of its class (404 as 400), as HTTP asks.
      So nobody breaks.
      """,
    instead: """
      Nothing is to be done where clients follow HTTP.
      """,
    except: """
      A status that a range or `default` covered was there: its headers and bodies are held against what
      was said of it.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              responses:
                "200": {description: ok}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              responses:
                "200": {description: ok}
                "404": {description: none}
        """#,
      witness: nil),
    source: "RFC 9110, section 15", mirror: "status-removed")
}
