import KedgeContracts

extension Catalogue {
  /// Parameter written in another way.
  public static let parameterSerializationChanged = Rule(
    id: "parameter-serialization-changed", topic: .structure, title: "Parameter written in another way",
    why: """
      The same value is other text in the request: `state=a&state=b` is not `state=a|b`. The server reads
      something else than was meant, or nothing.
      """,
    instead: """
      Accept both ways, or give the new way a new name.
      """,
    except: """
      Between styles that write a single value in the same way, nothing changes for a parameter that is no
      list and no object.
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
                - {name: state, in: query, schema: {type: array, items: {type: string}}}
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              parameters:
                - {name: state, in: query, schema: {type: array, items: {type: string}}, style: pipeDelimited}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.12.4", mirror: "parameter-serialization-changed")
}
