import KedgeContracts

extension Catalogue {
  /// Parameter moved to another place.
  public static let parameterMoved = Rule(
    id: "parameter-moved", topic: .structure, title: "Parameter moved to another place",
    why: """
      The server looks for it elsewhere: who sends it in the old place is taken not to send it at all.
      """,
    instead: """
      Accept it in both places until nobody uses the old one.
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
                - {name: state, in: query, schema: {type: string}}
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              parameters:
                - {name: state, in: header, schema: {type: string}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.12.1", mirror: "parameter-moved")
}
