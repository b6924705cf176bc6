import KedgeDocuments

/// How a response leads to another operation.
struct Link: Sendable {
  let name: Text
  let node: Node
}
