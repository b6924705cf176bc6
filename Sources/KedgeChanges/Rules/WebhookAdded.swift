import KedgeContracts

extension Catalogue {
  /// Webhook added.
  public static let webhookAdded = Rule(
    id: "webhook-added", topic: .structure, title: "Webhook added",
    why: """
      There is one more event to listen for. Nobody who relies on the old description does.
      """,
    instead: """
      Nothing is to be done.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths: {}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths: {}
        webhooks:
          paid:
            post:
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.1", mirror: "webhook-removed")
}
