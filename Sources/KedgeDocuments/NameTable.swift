/// Strings and their places in a list, found from a string of a document without making one.
public final class NameTable: Sendable {
  private let names: [Text]
  /// The characters of all strings one after the other, and where each begins and ends.
  private let characters: [UInt8]
  private let bounds: [Int32]
  /// Hashes and places, open addressing; a place of -1 where there is none. Its size is a power of two.
  private let slots: [(hash: UInt32, place: Int32)]

  /// A table of strings; of equal ones the first counts.
  public init(_ names: [Text]) {
    self.names = names
    var (characters, bounds) = ([UInt8](), [Int32(0)])
    for name in names {
      characters += name.string.utf8
      bounds.append(Int32(truncatingIfNeeded: characters.count))
    }
    var size = 4
    while size < names.count * 2 { size *= 2 }
    var slots = [(hash: UInt32, place: Int32)](repeating: (0, -1), count: size)
    for (place, name) in names.enumerated() {
      let hash = Self.hash(characters.span.extracting(Int(bounds[place])..<Int(bounds[place + 1])))
      var slot = Int(hash) & (size - 1)
      while slots[slot].place >= 0, names[Int(slots[slot].place)] != name { slot = (slot + 1) & (size - 1) }
      if slots[slot].place < 0 { slots[slot] = (hash, Int32(truncatingIfNeeded: place)) }
    }
    self.characters = characters
    self.bounds = bounds
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
    if record.text >= 0 { return place(of: node.document.texts[Int(record.text)]) }
    return place(of: node.document.bytes, record.characterBytes)
  }

  /// The place of the name of a member's value; nil when it is another, or the node is no member's value.
  public func place(ofNameOf member: Node) -> Int? {
    let record = member.record
    return record.keyEnd > 0 ? place(ofNameOf: record, in: member.document) : nil
  }

  /// The place of a string, or nil.
  public func place(of name: Text) -> Int? { place(of: name.string.utf8Span.span) }

  private func place(of bytes: [UInt8], _ range: Range<Int>) -> Int? {
    place(of: bytes.span.extracting(range))
  }

  private func place(of name: Span<UInt8>) -> Int? {
    let mask = slots.count - 1
    let hash = Self.hash(name)
    var slot = Int(hash) & mask
    while true {
      let (own, place) = slots[slot]
      if place < 0 { return nil }
      if own == hash, equals(name, Int(place)) { return Int(place) }
      slot = (slot + 1) & mask
    }
  }

  private func equals(_ name: Span<UInt8>, _ place: Int) -> Bool {
    let start = Int(bounds[place])
    guard Int(bounds[place + 1]) - start == name.count else { return false }
    for index in name.indices where name[index] != characters[start + index] { return false }
    return true
  }

  /// Eight bytes at a time, multiplied and folded.
  @inline(__always)
  private static func hash(_ name: Span<UInt8>) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: name.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= name.count {
      let word = unsafe name.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
      index += 8
    }
    var rest: UInt64 = 0
    while index < name.count {
      rest = rest << 8 | UInt64(name[index])
      index += 1
    }
    hash = (hash ^ rest) &* 0xFF51_AFD7_ED55_8CCD
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
