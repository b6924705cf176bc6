import KedgeContracts

extension Catalogue {
  /// Media type removed.
  public static let mediaTypeRemoved = Rule(
    id: "media-type-removed", topic: .structure, title: "Media type removed",
    why: """
      Requests of this type were read and are refused with status 415 now; answers of this type were given
      and a client that reads nothing else gets status 406.
      """,
    instead: """
      Keep reading and writing it until nobody uses it.
      """,
    except: """
      A range (`text/*`) stands for the types in it. What a server sends of its own accord (webhooks) is
      safe with one type less.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody: {content: {application/json: {}, application/xml: {}}}
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody: {content: {application/json: {}}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.14", mirror: "media-type-added")
}
