import KedgeContracts

extension Catalogue {
  /// Request body became required.
  public static let bodyBecameRequired = Rule(
    id: "body-became-required", topic: .structure, title: "Request body became required",
    why: """
      Requests without a body were answered and are refused now.
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
            post:
              requestBody: {content: {application/json: {schema: {type: object}}}}
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.13", mirror: "body-became-optional")
}
