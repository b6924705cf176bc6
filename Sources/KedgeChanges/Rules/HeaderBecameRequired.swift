import KedgeContracts

extension Catalogue {
  /// Header became required.
  public static let headerBecameRequired = Rule(
    id: "header-became-required", topic: .structure, title: "Header became required",
    why: """
      In answers it is a promise more. In the parts of a form it is a demand more.
      """,
    instead: """
      Nothing is to be done for answers; in requests, keep it optional.
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
                "200": {description: ok, headers: {X-Left: {required: true, schema: {type: integer}}}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.21", mirror: "header-became-optional")
}
