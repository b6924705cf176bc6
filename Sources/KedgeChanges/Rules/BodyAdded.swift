import KedgeContracts

extension Catalogue {
  /// Request body added.
  public static let bodyAdded = Rule(
    id: "body-added", topic: .structure, title: "Request body added",
    why: """
      A required body turns away everyone who does not know it. An optional one is no matter to those who
      do not send it.
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
            post:
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
    source: "OpenAPI Specification 3.1.1, section 4.8.13", mirror: "body-removed")
}
