import KedgeContracts

extension Catalogue {
  /// Parameter removed.
  public static let parameterRemoved = Rule(
    id: "parameter-removed", topic: .structure, title: "Parameter removed",
    why: """
      Clients that send it go on sending it. Most servers pass over what they do not know, so that the
      request means something else without anyone noticing: a filter that filters no more.
      """,
    instead: """
      Keep the parameter; where it has no effect any more, mark it as deprecated first.
      """,
    except: """
      A path parameter that was renamed is the same. One that moved to another place is a
      `parameter-moved`.
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
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.12", mirror: "parameter-added")
}
