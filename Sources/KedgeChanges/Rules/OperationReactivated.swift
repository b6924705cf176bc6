import KedgeContracts

extension Catalogue {
  /// Operation deprecated no more.
  public static let operationReactivated = Rule(
    id: "operation-reactivated", topic: .structure, title: "Operation deprecated no more",
    why: """
      It works as before, and is here to stay.
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
              deprecated: true
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.10", mirror: "operation-deprecated")
}
