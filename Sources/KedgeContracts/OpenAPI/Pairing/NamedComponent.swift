import KedgeDocuments

/// A schema with its name.
struct NamedComponent {
  let name: Text
  let node: Node

  /// Whether it holds anything by which it could be known.
  var saysSomething: Bool { node.members.contains { _ in true } }

  /// What it says, whatever the order of its members.
  var digest: Digest { CanonicalWriter.digest(node.value) }
}
