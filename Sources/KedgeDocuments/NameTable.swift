/// Strings and their places in a list, found from a string of a document without making one.
public final class NameTable: Sendable {
  private let names: [Text]
  /// Places by hash, open addressing; -1 where there is none. Its size is a power of two.
  private let slots: [Int32]

  /// A table of strings; of equal ones the first counts.
  public init(_ names: [Text]) {
    self.names = names
    var size = 4
    while size < names.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for (place, name) in names.enumerated() {
      let span = name.string.utf8Span.span
      var slot = Int(truncatingIfNeeded: Self.hash(span)) & (size - 1)
      while slots[slot] >= 0, names[Int(slots[slot])] != name { slot = (slot + 1) & (size - 1) }
      if slots[slot] < 0 { slots[slot] = Int32(truncatingIfNeeded: place) }
    }
    self.slots = slots
  }

  /// The number of strings.
  public var count: Int { names.count }

  /// The string at a place.
  public subscript(place: Int) -> Text { names[place] }

  /// The place of the name of a record's member; `record` is of the document.
  package func place(ofNameOf record: NodeRecord, in document: Document) -> Int? {
    if record.keyText >= 0 { return place(of: document.texts[Int(record.keyText)]) }
    return place(of: document.bytes, record.nameBytes)
  }

  /// The place of the string that a node is; nil when it is another, or no string.
  public func place(of node: Node) -> Int? {
    let record = node.record
    guard record.kind == .string else { return nil }
    return place(record, node.document)
  }

  /// The place of the name of a member's value; nil when it is another, or the node is no member's value.
  public func place(ofNameOf member: Node) -> Int? {
    let record = member.record
    guard record.keyEnd > 0 else { return nil }
    return place(ofNameOf: record, in: member.document)
  }

  /// The place of a string, or nil.
  public func place(of name: Text) -> Int? { place(of: name.string.utf8Span.span) }

  private func place(_ record: NodeRecord, _ document: Document) -> Int? {
    if record.text >= 0 { return place(of: document.texts[Int(record.text)]) }
    return place(of: document.bytes, record.characterBytes)
  }

  private func place(of bytes: [UInt8], _ range: Range<Int>) -> Int? {
    place(of: bytes.span.extracting(range))
  }

  private func place(of name: Span<UInt8>) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(name)) & mask
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if Self.equals(names[place].string.utf8Span.span, name) { return place }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func equals(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }

  /// FNV-1a, its high half folded in.
  private static func hash(_ name: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in name.indices { hash = (hash ^ UInt64(name[index])) &* 0x100_0000_01B3 }
    return hash ^ hash >> 32
  }
}
