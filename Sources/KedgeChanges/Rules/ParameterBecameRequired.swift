import KedgeContracts

extension Catalogue {
  /// Parameter became required.
  public static let parameterBecameRequired = Rule(
    id: "parameter-became-required", topic: .structure, title: "Parameter became required",
    why: """
      Requests without it were answered and are refused now.
      """,
    instead: """
      Keep it optional, and do what was done before where it is missing.
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
                - {name: state, in: query, required: true, schema: {type: string}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.12.2", mirror: "parameter-became-optional")
}
