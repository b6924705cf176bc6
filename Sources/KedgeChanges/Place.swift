public import KedgeDocuments

/// Where something stands, for people: the node, the bytes to mark, and a few words on the mark.
public struct Place: Sendable, Hashable {
  /// The changed node, or the nearest that holds it.
  public let node: Node
  /// The bytes to mark: a value, a name, or one element.
  public let range: SourceRange
  /// What the mark says: `new requirement`, `was optional`; may be empty.
  public let label: String

  /// A place from its parts; without a range the node's own.
  public init(node: Node, range: SourceRange? = nil, label: String = "") {
    self.node = node
    self.range = range ?? node.range
    self.label = label
  }

  /// Line and column of the mark.
  public var position: SourcePosition { node.document.position(at: range.lowerBound) }
}
