import KedgeContracts

extension Catalogue {
  /// Header written in another way.
  public static let headerSerializationChanged = Rule(
    id: "header-serialization-changed", topic: .structure, title: "Header written in another way",
    why: """
      The same value is other text: `a=1,b=2` is not `a,1,b,2`.
      """,
    instead: """
      Give the new way a new name.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              responses:
                "200": {description: ok, headers: {X-Left: {schema: {type: object}}}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              responses:
                "200": {description: ok, headers: {X-Left: {schema: {type: object}, explode: true}}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.21", mirror: "header-serialization-changed")
}
