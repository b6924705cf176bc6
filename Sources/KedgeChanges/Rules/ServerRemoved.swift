import KedgeContracts

extension Catalogue {
  /// Server removed.
  public static let serverRemoved = Rule(
    id: "server-removed", topic: .structure, title: "Server removed",
    why: """
      Requests to the old address are answered no more.
      """,
    instead: """
      Keep serving there, or redirect.
      """,
    except: """
      What counts is where each operation is served, server and path together. A description without
      servers is served wherever it is found, and is not compared.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
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
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        servers:
          - url: https://b.example.com
        paths:
          /orders:
            get:
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.5", mirror: "server-added")
}
