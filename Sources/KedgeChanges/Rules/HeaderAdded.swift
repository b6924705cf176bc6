import KedgeContracts

extension Catalogue {
  /// Header added.
  public static let headerAdded = Rule(
    id: "header-added", topic: .structure, title: "Header added",
    why: """
      Clients are told more. Who does not know the header passes over it.
      """,
    instead: """
      Nothing is to be done.
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
                "200": {description: ok, headers: {X-Left: {schema: {type: integer}}}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.21", mirror: "header-removed")
}
