import KedgeContracts

extension Catalogue {
  /// Who may ask changed.
  public static let securityChanged = Rule(
    id: "security-changed", topic: .structure, title: "Who may ask changed",
    why: """
      Requirements are ways in: any one will do, and all that one names is needed. A way in less, or a
      scheme or scope more in one, turns away those who came that way; a way in more turns away nobody.
      """,
    instead: """
      Accept the old way beside the new one until nobody uses it.
      """,
    except: """
      Requirements that moved between the document and its operations, or schemes that only got another
      name, change nothing.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        security: [{key: []}]
        paths:
          /orders:
            get:
              responses: {"200": {description: ok}}
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            token: {type: http, scheme: bearer}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        security: [{token: []}]
        paths:
          /orders:
            get:
              responses: {"200": {description: ok}}
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            token: {type: http, scheme: bearer}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.30", mirror: "security-changed")
}
