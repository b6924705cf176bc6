public import KedgeDocuments

/// A keyword of a schema: as it is written, and what it means.
public struct Keyword: Sendable {
  /// The name as written.
  public let name: Text
  /// The value as written.
  public let node: Node
  /// The meaning.
  public let rule: KeywordRule

  /// Creates a keyword.
  public init(name: Text, node: Node, rule: KeywordRule) {
    self.name = name
    self.node = node
    self.rule = rule
  }
}
