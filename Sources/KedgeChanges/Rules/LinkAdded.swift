import KedgeContracts

extension Catalogue {
  /// Link added.
  public static let linkAdded = Rule(
    id: "link-added", topic: .structure, title: "Link added",
    why: """
      There is one more way on. Who does not know it does not follow it.
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
              operationId: list
              responses:
                "200": {description: ok}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              operationId: list
              responses:
                "200": {description: ok, links: {next: {operationId: list, parameters: {page: "$response.body#/next"}}}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.20", mirror: "link-removed")
}
