import KedgeContracts

extension Catalogue {
  /// Request body became optional.
  public static let bodyBecameOptional = Rule(
    id: "body-became-optional", topic: .structure, title: "Request body became optional",
    why: """
      Requests without a body are answered now, too.
      """,
    instead: """
      Nothing is to be done for those who send one.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody: {required: true, content: {application/json: {schema: {type: object}}}}
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody: {content: {application/json: {schema: {type: object}}}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.13", mirror: "body-became-required")
}
