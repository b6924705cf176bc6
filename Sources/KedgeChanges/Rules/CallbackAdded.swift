import KedgeContracts

extension Catalogue {
  /// Callback added.
  public static let callbackAdded = Rule(
    id: "callback-added", topic: .structure, title: "Callback added",
    why: """
      There is one more thing to be told of. Nobody who relies on the old description asks for it.
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
            post:
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              callbacks:
                paid:
                  "{$request.body#/url}":
                    post:
                      responses: {"200": {description: ok}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.18", mirror: "callback-removed")
}
