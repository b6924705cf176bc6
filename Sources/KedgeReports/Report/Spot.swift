import KedgeDocuments

/// A node as a place, told from others by where it stands. Nodes themselves are equal where their contents are.
struct Spot: Hashable {
  private let document: Text
  private let index: Int32

  init(_ node: Node) {
    document = Text(node.document.name)
    index = node.index
  }
}
