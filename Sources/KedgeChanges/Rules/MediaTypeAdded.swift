import KedgeContracts

extension Catalogue {
  /// Media type added.
  public static let mediaTypeAdded = Rule(
    id: "media-type-added", topic: .structure, title: "Media type added",
    why: """
      One more type is read or, for clients that ask for it, written. Who listens to webhooks may be sent
      a type that was never sent before.
      """,
    instead: """
      Nothing is to be done where clients choose the type; before a webhook is sent in a new type, those
      who listen have to know it.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody: {content: {application/json: {}}}
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody: {content: {application/json: {}, application/xml: {}}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.14", mirror: "media-type-removed")
}
