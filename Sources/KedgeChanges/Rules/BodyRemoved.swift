import KedgeContracts

extension Catalogue {
  /// Request body removed.
  public static let bodyRemoved = Rule(
    id: "body-removed", topic: .structure, title: "Request body removed",
    why: """
      Clients go on sending it. It is passed over or refused.
      """,
    instead: """
      Keep the body; where it has no effect any more, say so in words.
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
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.13", mirror: "body-added")
}
