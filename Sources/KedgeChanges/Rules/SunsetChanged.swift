import KedgeContracts

extension Catalogue {
  /// Date of the end changed.
  public static let sunsetChanged = Rule(
    id: "sunset-changed", topic: .structure, title: "Date of the end changed",
    why: """
      Those who use the operation have more time, or less, to leave it. Nothing is different on the wire
      until then.
      """,
    instead: """
      Give those who use it at least the time that was promised.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              deprecated: true
              x-sunset: "2027-06-30"
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              deprecated: true
              x-sunset: "2027-01-31"
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "https://datatracker.ietf.org/doc/html/rfc8594", mirror: "sunset-changed")
}
