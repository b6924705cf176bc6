import KedgeContracts

extension Catalogue {
  /// Component removed.
  public static let componentRemoved = Rule(
    id: "component-removed", topic: .structure, title: "Component removed",
    why: """
      Generated code has no such type any more, and code that uses it does not compile.
      """,
    instead: """
      Keep the component while generated code may use it.
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
        components: {schemas: {Order: {type: object}, Draft: {type: object}}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
              responses: {"200": {description: ok}}
        components: {schemas: {Order: {type: object}}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.7", mirror: "component-added")
}
