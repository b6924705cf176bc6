import KedgeContracts

extension Catalogue {
  /// Header became optional.
  public static let headerBecameOptional = Rule(
    id: "header-became-optional", topic: .structure, title: "Header became optional",
    why: """
      Clients could rely on it, and may find nothing now.
      """,
    instead: """
      Keep sending it always.
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
                "200": {description: ok, headers: {X-Left: {required: true, schema: {type: integer}}}}
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
    source: "OpenAPI Specification 3.1.1, section 4.8.21", mirror: "header-became-required")
}
