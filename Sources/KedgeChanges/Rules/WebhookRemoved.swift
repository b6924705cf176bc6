import KedgeContracts

extension Catalogue {
  /// Webhook removed.
  public static let webhookRemoved = Rule(
    id: "webhook-removed", topic: .structure, title: "Webhook removed",
    why: """
      Who listens is told no more, and will wait for ever.
      """,
    instead: """
      Keep sending it, and announce when it ends.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths: {}
        webhooks:
          paid:
            post:
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths: {}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.1", mirror: "webhook-added")
}
