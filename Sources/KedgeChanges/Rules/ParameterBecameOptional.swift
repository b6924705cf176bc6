import KedgeContracts

extension Catalogue {
  /// Parameter became optional.
  public static let parameterBecameOptional = Rule(
    id: "parameter-became-optional", topic: .structure, title: "Parameter became optional",
    why: """
      Requests without it are answered now, too.
      """,
    instead: """
      Nothing is to be done for those who send it.
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
                - {name: state, in: query, required: true, schema: {type: string}}
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              parameters:
                - {name: state, in: query, schema: {type: string}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.12.2", mirror: "parameter-became-required")
}
