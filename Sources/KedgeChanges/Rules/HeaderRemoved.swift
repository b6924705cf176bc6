import KedgeContracts

extension Catalogue {
  /// Header removed.
  public static let headerRemoved = Rule(
    id: "header-removed", topic: .structure, title: "Header removed",
    why: """
      Clients that read it find nothing.
      """,
    instead: """
      Keep sending it.
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
                "200": {description: ok, headers: {X-Left: {schema: {type: integer}}}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              responses:
                "200": {description: ok}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.21", mirror: "header-added")
}
