public import KedgeDocuments

/// Something in a schema that is allowed but hardly meant.
public struct SchemaLint: Sendable, CustomStringConvertible {
  /// The name of the rule: `keyword-without-effect`.
  public let rule: String
  /// What it is about.
  public let node: Node
  /// What is odd and what to do, in a sentence.
  public let message: String

  /// Creates a finding.
  public init(rule: String, node: Node, message: String) {
    self.rule = rule
    self.node = node
    self.message = message
  }

  /// `a.json:3:7: message [rule]`.
  public var description: String {
    let offset = (node.keyRange ?? node.range).lowerBound
    return "\(node.document.name):\(node.document.position(at: offset)): \(message) [\(rule)]"
  }
}

extension SchemaSet {
  /// What is odd in the schemas that can be reached from a root, in the order of their documents.
  public func lints(reachableFrom root: SchemaID) -> [SchemaLint] { lints(of: reachable(from: root)) }

  /// What is odd in some schemas, in their order.
  public func lints(of schemas: [SchemaID]) -> [SchemaLint] {
    let rules: [any LintRule.Type] = [
      IgnoredSibling.self, DeadKeyword.self, OtherDraftsKeyword.self, ForbiddenRequired.self,
      ClosedParts.self,
    ]
    return schemas.flatMap { id in
      let schema = self[id]
      return rules.flatMap { rule in
        rule.findings(in: schema, of: self).map {
          SchemaLint(rule: rule.name, node: $0.node, message: $0.message)
        }
      }
    }
  }
}
