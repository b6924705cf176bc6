import KedgeContracts

extension Catalogue {
  /// Order of parameters changed.
  public static let parameterOrderChanged = Rule(
    id: "parameter-order-changed", topic: .structure, title: "Order of parameters changed",
    why: """
      Generated clients take arguments in the order of the description: calls compile and send the values
      under the wrong names. On the wire nothing is different.
      """,
    instead: """
      Keep the order; add new parameters at the end.
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
              parameters:
                - {name: from, in: query, schema: {type: string}}
                - {name: to, in: query, schema: {type: string}}
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              parameters:
                - {name: to, in: query, schema: {type: string}}
                - {name: from, in: query, schema: {type: string}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.10", mirror: "parameter-order-changed")
}
