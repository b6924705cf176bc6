import KedgeContracts

extension Catalogue {
  /// Default of a parameter changed.
  public static let parameterDefaultChanged = Rule(
    id: "parameter-default-changed", topic: .defaultValue, title: "Default of a parameter changed",
    why: """
      A request without the parameter means something else than before, and nobody who sends it can
      notice.
      """,
    instead: """
      Keep the default. Where it was wrong, announce the change, and offer clients to say what they mean.
      """,
    except: """
      A default that was not stated before, or is stated no more, says nothing about what happens.
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
                - {name: order, in: query, schema: {type: string, enum: [asc, desc], default: asc}}
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              parameters:
                - {name: order, in: query, schema: {type: string, enum: [asc, desc], default: desc}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.12", mirror: "parameter-default-changed")
}
