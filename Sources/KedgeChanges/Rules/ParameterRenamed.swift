import KedgeContracts

extension Catalogue {
  /// Parameter called otherwise.
  public static let parameterRenamed = Rule(
    id: "parameter-renamed", topic: .structure, title: "Parameter called otherwise",
    why: """
      The name of a path parameter stands in the template alone, and that of a whole query nowhere: no request
      is written differently. Generated clients name an argument by it, and code that passes it by name does
      not compile any more.
      """,
    instead: """
      Keep the name; it need not be that of what it stands for today.
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
          /orders/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            get:
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders/{orderId}:
            parameters: [{name: orderId, in: path, required: true, schema: {type: string}}]
            get:
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.12", mirror: "parameter-renamed")
}
