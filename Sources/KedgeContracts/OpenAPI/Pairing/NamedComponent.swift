import KedgeDocuments

/// A schema with its name.
struct NamedComponent {
  let name: Text
  let node: Node
  private let size: Int

  init(name: Text, node: Node) {
    (self.name, self.node) = (name, node)
    size = node.range.upperBound - node.range.lowerBound
  }

  /// Whether both say the same, and say something; those of very different length do not.
  func isAlike(_ other: NamedComponent) -> Bool {
    guard size * 2 > other.size, other.size * 2 > size, node.members.contains(where: { _ in true }) else {
      return false
    }
    return CanonicalWriter.digest(node.value) == CanonicalWriter.digest(other.node.value)
  }
}
