import KedgeContracts

extension Catalogue {
  /// Component renamed.
  public static let componentRenamed = Rule(
    id: "component-renamed", topic: .structure, title: "Component renamed",
    why: """
      Generated code names a type by it: code that uses the old name does not compile any more. On the wire nothing is different.
      """,
    instead: """
      Keep the name; it need not say what the type is today.
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
              requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Purchase"}}}}
              responses: {"200": {description: ok}}
        components: {schemas: {Purchase: {type: object}}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.7", mirror: "component-renamed")
}
