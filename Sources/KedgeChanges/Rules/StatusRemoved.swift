import KedgeContracts

extension Catalogue {
  /// Status answered no more.
  public static let statusRemoved = Rule(
    id: "status-removed", topic: .structure, title: "Status answered no more",
    why: """
      Where it was the last success that the old description knows, clients that wait for it never see it.
      A failure less, or one of several ways to succeed, is fewer outcomes to handle.
      """,
    instead: """
      Answer with the status of before.
      """,
    except: """
      A status that a range or `default` still covers is there.
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
                "200": {description: ok}
                "404": {description: none}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            get:
              responses:
                "200": {description: ok}
        """#,
      witness: nil),
    source: "RFC 9110, section 15", mirror: "status-added")
}
