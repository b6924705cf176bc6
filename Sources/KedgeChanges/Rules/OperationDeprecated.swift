import KedgeContracts

extension Catalogue {
  /// Operation deprecated.
  public static let operationDeprecated = Rule(
    id: "operation-deprecated", topic: .structure, title: "Operation deprecated",
    why: """
      It works as before; those who use it are told that it will go.
      """,
    instead: """
      Say when it will go (`x-sunset`), and what to use in its place.
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
              deprecated: true
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.10", mirror: "operation-reactivated")
}
