import KedgeDocuments

/// The members of an object whose names are fixed: any other is refused.
struct Fields {
  let node: Node
  private let field: Field

  /// Reads an object.
  ///
  /// - Parameters:
  ///   - field: The object.
  ///   - what: What messages say it must be.
  ///   - known: All names that mean something.
  init(_ field: Field, _ what: String, known: [String]) throws(PolicyError) {
    guard field.node.kind == .object else { throw field.expected(what) }
    node = field.node
    self.field = field
    for member in field.node.members where !known.contains(where: { Text($0) == member.name }) {
      throw .unknownKey(at: member.value, name: member.name.string, known: known)
    }
  }

  /// A member, when it is there.
  subscript(name: Text) -> Field? { node[name].map { field.field(name, $0) } }

  /// What a member says, when it is there.
  func read<Value>(
    _ name: Text, _ body: (Field) throws(PolicyError) -> Value
  ) throws(PolicyError) -> Value? {
    guard let field = self[name] else { return nil }
    return try body(field)
  }

  /// A member that must be there.
  func required(_ name: Text, example: String) throws(PolicyError) -> Field {
    guard let field = self[name] else {
      throw .missing(at: node, key: "\(field.path.isEmpty ? "" : field.path + ".")\(name)", example: example)
    }
    return field
  }
}
