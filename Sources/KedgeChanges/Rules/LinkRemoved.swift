import KedgeContracts

extension Catalogue {
  /// Link removed.
  public static let linkRemoved = Rule(
    id: "link-removed", topic: .structure, title: "Link removed",
    why: """
      Clients that follow it find no way on.
      """,
    instead: """
      Keep the link.
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
                "200": {description: ok, links: {next: {operationId: list, parameters: {page: "$response.body#/next"}}}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              operationId: list
              responses:
                "200": {description: ok}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.20", mirror: "link-added")
}
