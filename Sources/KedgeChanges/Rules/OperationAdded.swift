import KedgeContracts

extension Catalogue {
  /// Operation added.
  public static let operationAdded = Rule(
    id: "operation-added", topic: .structure, title: "Operation added",
    why: """
      There is one more thing to ask for. Nobody who relies on the old description asks for it.
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
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              responses: {"200": {description: ok}}
            delete:
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.10", mirror: "operation-removed")
}
