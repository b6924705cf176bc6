import KedgeContracts

extension Catalogue {
  /// Operation identifier changed.
  public static let operationIdChanged = Rule(
    id: "operation-id-changed", topic: .structure, title: "Operation identifier changed",
    why: """
      Generated clients name a function by it: code that calls the old name does not compile any more. On
      the wire nothing is different.
      """,
    instead: """
      Keep the identifier; it need not say what the operation does today.
      """,
    except: """
      Under the view `wire` it is no change.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              operationId: listOrders
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              operationId: getOrders
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.10", mirror: "operation-id-changed")
}
