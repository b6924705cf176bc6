import KedgeContracts

extension Catalogue {
  /// Parameter added.
  public static let parameterAdded = Rule(
    id: "parameter-added", topic: .structure, title: "Parameter added",
    why: """
      A required parameter turns away everyone who does not know it. An optional one is no matter to those
      who do not send it.
      """,
    instead: """
      Make it optional, with the behaviour of before where it is missing.
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
              parameters:
                - {name: state, in: query, required: true, schema: {type: string}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.12", mirror: "parameter-removed")
}
