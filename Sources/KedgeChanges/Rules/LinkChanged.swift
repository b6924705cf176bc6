import KedgeContracts

extension Catalogue {
  /// Link leads elsewhere.
  public static let linkChanged = Rule(
    id: "link-changed", topic: .structure, title: "Link leads elsewhere",
    why: """
      Clients that follow it ask for something else, or with other values.
      """,
    instead: """
      Give the new way a new name.
      """,
    except: """
      An operation that is called by another `operationId` is the same.
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
                "200": {description: ok, links: {next: {operationId: list, parameters: {page: "$response.body#/last"}}}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.20", mirror: "link-changed")
}
