import KedgeContracts

extension Catalogue {
  /// Path added.
  public static let pathAdded = Rule(
    id: "path-added", topic: .structure, title: "Path added",
    why: """
      There is more to ask for. Nobody who relies on the old description asks for it.
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
          /carts:
            get:
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.8", mirror: "path-removed")
}
