import KedgeContracts

extension Catalogue {
  /// Operation removed.
  public static let operationRemoved = Rule(
    id: "operation-removed", topic: .structure, title: "Operation removed",
    why: """
      Requests with this method were answered and are refused now, mostly with status 405.
      """,
    instead: """
      Keep the operation and mark it as deprecated; remove it when nobody asks for it any more.
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
            delete:
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
    source: "OpenAPI Specification 3.1.1, section 4.8.10", mirror: "operation-added")
}
