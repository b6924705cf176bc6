import KedgeDocuments

/// Which strings a table of ``NameTables`` has: a power of two of slots.
struct NameIndex: Sendable {
  let start: Int32
  let mask: Int32

  /// The table of no strings.
  static let empty = NameIndex(start: 0, mask: 0)
}

/// Tables of strings, found from the bytes of a document without making one: members by name, and strings of `enum`.
struct NameTables: Sendable {
  /// Nowhere.
  static let none = -1

  private struct Slot {
    var word: UInt64 = 0
    var hash: UInt32 = 0
    /// -1 where there is no string.
    var count: Int32 = -1
    var start: Int32 = 0
    var schema: Int32 = -1
    var isRequired = false
  }

  /// Open addressing, table by table.
  private var slots: [Slot] = []
  /// The strings of more than eight bytes, one after the other.
  private var characters: [UInt8] = []

  /// Adds a table for so many strings.
  mutating func addTable(of count: Int) -> NameIndex {
    if count == 0 { return .empty }
    var size = 4
    while size < count * 2 { size *= 2 }
    let index = NameIndex(
      start: Int32(truncatingIfNeeded: slots.count), mask: Int32(truncatingIfNeeded: size - 1))
    slots.append(contentsOf: repeatElement(Slot(), count: size))
    return index
  }

  /// Adds a string to a table with room for it, and the schema by which `properties` holds the member; of equal ones the
  /// first counts.
  mutating func add(_ name: Text, heldBy schema: SchemaID? = nil, to index: NameIndex) {
    let (place, isKnown) = enter(name, index)
    if !isKnown { slots[place].schema = schema?.rawValue ?? -1 }
  }

  /// Notes that a member is required; false when that was known.
  mutating func require(_ name: Text, in index: NameIndex) -> Bool {
    let place = enter(name, index).place
    defer { slots[place].isRequired = true }
    return !slots[place].isRequired
  }

  private mutating func enter(_ text: Text, _ index: NameIndex) -> (place: Int, isKnown: Bool) {
    unsafe text.string.utf8Span.span.withUnsafeBytes { bytes in
      let name = unsafe NameBytes(bytes, 0, bytes.count)
      let key = NameKey(name)
      let (place, isKnown) = probe(key, name, index)
      if !isKnown {
        let start = Int32(truncatingIfNeeded: characters.count)
        slots[place] = Slot(word: key.word, hash: key.hash, count: key.count, start: start)
        if key.count > 8 { unsafe characters.append(contentsOf: bytes) }
      }
      return (place, isKnown)
    }
  }

  /// The place of a string in a table; ``none`` when it is not there.
  @inline(__always)
  func place(of name: NameBytes, in index: NameIndex) -> Int {
    if index.mask == NameIndex.empty.mask { return Self.none }
    let (place, isKnown) = probe(NameKey(name), name, index)
    return isKnown ? place : Self.none
  }

  /// The schema by which `properties` holds the string at a place.
  @inline(__always)
  func schema(at place: Int) -> SchemaID? {
    let schema = slots[place].schema
    return schema < 0 ? nil : SchemaID(rawValue: schema)
  }

  @inline(__always)
  func isRequired(at place: Int) -> Bool { slots[place].isRequired }

  @inline(__always)
  private func probe(_ key: NameKey, _ name: NameBytes, _ index: NameIndex) -> (place: Int, isKnown: Bool) {
    var offset = key.hash & UInt32(bitPattern: index.mask)
    while true {
      let place = Int(index.start) + Int(offset)
      let slot = slots[place]
      if slot.count < 0 { return (place, false) }
      if slot.hash == key.hash, slot.count == key.count, slot.word == key.word,
        slot.count <= 8 || hasBeginning(of: name, slot)
      {
        return (place, true)
      }
      offset = (offset + 1) & UInt32(bitPattern: index.mask)
    }
  }

  /// Whether all but the last eight bytes are the same.
  private func hasBeginning(of name: NameBytes, _ slot: Slot) -> Bool {
    unsafe characters.withUnsafeBytes { bytes in
      let own = unsafe NameBytes(bytes, Int(slot.start), Int(slot.start + slot.count))
      var index = 0
      while index < name.count - 8 {
        if own.word(at: index) != name.word(at: index) { return false }
        index += 8
      }
      return true
    }
  }
}
