/// The elements of an array or the values of an object's members, in order.
public struct NodeChildren: Sequence, IteratorProtocol, Sendable {
  let document: Document
  var upcoming: Int32
  let end: Int32

  /// The next element.
  public mutating func next() -> Node? {
    guard upcoming < end else { return nil }
    let node = Node(document: document, index: upcoming)
    upcoming = document.records[Int(upcoming)].next
    return node
  }
}

/// The members of an object, in order.
public struct NodeMembers: Sequence, IteratorProtocol, Sendable {
  /// One member.
  public struct Member: Sendable {
    /// The name.
    public let name: Text
    /// The value.
    public let value: Node
  }

  var children: NodeChildren

  /// The next member.
  public mutating func next() -> Member? {
    children.next().map { Member(name: $0.document.name(of: $0.record), value: $0) }
  }
}
