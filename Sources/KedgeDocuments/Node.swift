/// A place in a document: one value.
public struct Node: Sendable {
  /// The six kinds of JSON values.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean
    /// A number.
    case number
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object

    /// JSON Schema's word for the kind.
    public var name: String {
      switch self {
      case .null: "null"
      case .boolean: "boolean"
      case .number: "number"
      case .string: "string"
      case .array: "array"
      case .object: "object"
      }
    }
  }

  /// The document it stands in.
  public let document: Document
  /// Its number in document order, the root being 0; the complement of a member's number for the member's name.
  public let index: Int32

  package init(document: Document, index: Int32) {
    self.document = document
    self.index = index
  }

  @inline(__always) var record: NodeRecord { document.record(index) }

  /// What kind of value it is.
  public var kind: Kind { index >= 0 ? document.records[Int(index)].kind : .string }

  /// The bytes of the value.
  public var range: SourceRange { SourceRange(Int(record.start), Int(record.end)) }

  /// The bytes of the member name, quotes included, when this is a member's value.
  public var keyRange: SourceRange? {
    let record = record
    return record.keyEnd > 0 ? SourceRange(Int(record.keyStart), Int(record.keyEnd)) : nil
  }

  /// One past the index of the last node of the subtree.
  public var endIndex: Int32 { record.next }

  /// The line and column where the value begins.
  public var position: SourcePosition { document.position(at: range.lowerBound) }

  /// What holds this; nil at the root.
  public var parent: Node? {
    let parent = record.parent
    return parent < 0 ? nil : Node(document: document, index: parent)
  }

  /// The member name, when this is a member's value.
  public var name: Text? {
    let record = record
    return record.keyEnd > 0 ? document.name(of: record) : nil
  }

  /// The member name as a value of its own, a string at the place of the name, when this is a member's value.
  public var nameNode: Node? { record.keyEnd > 0 ? Node(document: document, index: ~index) : nil }

  /// The pointer from the root; for a name that of its member.
  public var pointer: JSONPointer {
    if index < 0 { return Node(document: document, index: ~index).pointer }
    var tokens: [Text] = []
    var node = self
    while let parent = node.parent {
      tokens.append(node.name ?? Text(String(parent.position(of: node))))
      node = parent
    }
    return JSONPointer(tokens.reversed())
  }

  private func position(of element: Node) -> Int {
    var position = 0
    for other in elements {
      if other.index == element.index { break }
      position += 1
    }
    return position
  }
}

extension Node: Hashable {
  /// The same place of the same document object.
  public static func == (left: Node, right: Node) -> Bool {
    left.index == right.index && left.document === right.document
  }

  /// Feeds the place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(ObjectIdentifier(document))
  }
}
