import KedgeContracts

extension Catalogue {
  /// Member of a form written in another way.
  public static let encodingChanged = Rule(
    id: "encoding-changed", topic: .structure, title: "Member of a form written in another way",
    why: """
      The same value is other bytes in the form, or of another type than was read.
      """,
    instead: """
      Accept both ways until nobody uses the old one.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody:
                content:
                  multipart/form-data:
                    schema: {type: object, properties: {file: {type: string}}}
                    encoding: {file: {contentType: image/png}}
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody:
                content:
                  multipart/form-data:
                    schema: {type: object, properties: {file: {type: string}}}
                    encoding: {file: {contentType: image/jpeg}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.15", mirror: "encoding-changed")
}
