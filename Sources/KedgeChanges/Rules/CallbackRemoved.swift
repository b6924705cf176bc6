import KedgeContracts

extension Catalogue {
  /// Callback removed.
  public static let callbackRemoved = Rule(
    id: "callback-removed", topic: .structure, title: "Callback removed",
    why: """
      Who asked to be called back is called no more, and will wait for ever.
      """,
    instead: """
      Keep calling back, and announce when it ends.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
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
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.18", mirror: "callback-added")
}
