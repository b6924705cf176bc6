import KedgeDocuments

/// Where an API is served: one server object, its variables filled in where they list their values.
struct ServerURL: Sendable {
  /// As written.
  let text: Text
  let node: Node
  /// Every base that it can be: host in small letters, no default port, no slash at the end, `{}` for a variable of any
  /// value.
  let bases: [String]
}
