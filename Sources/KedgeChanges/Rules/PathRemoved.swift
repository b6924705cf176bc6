import KedgeContracts

extension Catalogue {
  /// Path removed.
  public static let pathRemoved = Rule(
    id: "path-removed", topic: .structure, title: "Path removed",
    why: """
      Every request to the path was answered and is not any more. Which path it is depends on the place of
      its parameters and on the servers, not on what the parameters are called.
      """,
    instead: """
      Keep the path and mark its operations as deprecated; remove it when nobody asks for it any more.
      """,
    except: """
      A path that moved into the URL of its server is the same path. Where some of the operations stay,
      each that goes is an `operation-removed`.
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
          /carts:
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
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.8", mirror: "path-added")
}
