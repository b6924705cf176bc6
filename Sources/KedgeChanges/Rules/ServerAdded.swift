import KedgeContracts

extension Catalogue {
  /// Server added.
  public static let serverAdded = Rule(
    id: "server-added", topic: .structure, title: "Server added",
    why: """
      There is one more address to ask at.
      """,
    instead: """
      Nothing is to be done.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        servers:
          - url: https://b.example.com
        paths:
          /orders:
            get:
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        servers:
          - url: https://a.example.com
          - url: https://b.example.com
        paths:
          /orders:
            get:
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.5", mirror: "server-removed")
}
