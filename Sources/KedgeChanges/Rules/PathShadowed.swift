import KedgeContracts

extension Catalogue {
  /// Path takes requests from a template.
  public static let pathShadowed = Rule(
    id: "path-shadowed", topic: .structure, title: "Path takes requests from a template",
    why: """
      A concrete path comes before a template that matches it, so requests that the template answered are
      answered by the new path now. Some of them are refused, or answered with what no old answer was.
      """,
    instead: """
      Let the new path accept and answer what the template did there, or give it a place that no template
      matches.
      """,
    except: """
      Where the template refused the concrete segment (`/orders/{id}` with an integer beside `/orders/last`), or the
      new path answers as the template did, it is `operation-added`. A method that only the template has is not
      taken away.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {"200": {description: ok, content: {application/json: {schema: {type: object}}}}}
          /orders/last:
            get:
              responses: {"200": {description: ok, content: {application/json: {schema: {type: array}}}}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.8.2", mirror: "operation-removed")
}
