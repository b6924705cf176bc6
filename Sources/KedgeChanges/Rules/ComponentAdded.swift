import KedgeContracts

extension Catalogue {
  /// Component added.
  public static let componentAdded = Rule(
    id: "component-added", topic: .structure, title: "Component added",
    why: """
      Generated code has one more type. Nobody uses it yet.
      """,
    instead: """
      Nothing: types are added as an API grows.
      """,
    except: """
      Under the view `wire` it is no change: names of components cross no wire.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
              responses: {"200": {description: ok}}
        components: {schemas: {Order: {type: object}}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
              responses: {"200": {description: ok}}
        components: {schemas: {Order: {type: object}, Draft: {type: object}}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.7", mirror: "component-removed")
}
