public import KedgeDocuments

/// Something in a description that its specification does not allow.
public struct DescriptionProblem: Sendable, CustomStringConvertible {
  /// The name of the rule: `field-missing`.
  public let rule: String
  /// What is wrong, or lacks something; for a field that is not known, its value.
  public let node: Node
  /// What is wrong and what to do, in a sentence.
  public let message: String

  /// Creates a finding.
  init(_ rule: Rule, _ node: Node, _ message: String) {
    self.rule = rule.rawValue
    self.node = node
    self.message = message
  }

  /// The rules.
  enum Rule: String {
    case missing = "field-missing"
    case unknown = "field-unknown"
    case malformed = "field-malformed"
    case conflicting = "field-conflicting"
  }

  /// `a.json:3:7: message [rule]`.
  public var description: String {
    let offset = (node.keyRange ?? node.range).lowerBound
    return "\(node.document.name):\(node.document.position(at: offset)): \(message) [\(rule)]"
  }
}
