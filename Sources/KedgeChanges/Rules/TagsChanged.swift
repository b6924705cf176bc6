import KedgeContracts

extension Catalogue {
  /// Tags of an operation changed.
  public static let tagsChanged = Rule(
    id: "tags-changed", topic: .structure, title: "Tags of an operation changed",
    why: """
      Generated clients group functions into modules by them: code that looks in the old one does not
      compile any more. On the wire nothing is different.
      """,
    instead: """
      Keep the first tag.
      """,
    except: """
      Under the view `wire` it is no change.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              tags: [orders]
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              tags: [shop]
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.10", mirror: "tags-changed")
}
