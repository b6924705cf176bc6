import KedgeContracts

extension Catalogue {
  /// Stability level changed.
  public static let stabilityChanged = Rule(
    id: "stability-changed", topic: .structure, title: "Stability level changed",
    why: """
      What may be expected of later versions changed. Nothing is different on the wire.
      """,
    instead: """
      A level goes up as a contract settles; one that goes down should be announced.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              x-stability-level: stable
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              x-stability-level: beta
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.9", mirror: "stability-changed")
}
