/// Member names, read from the text where they are spelt as they are.
extension Document {
  /// A node's record; a complement is the name of a member, which is a string too.
  @inline(__always)
  package func record(_ index: Int32) -> NodeRecord { index >= 0 ? records[Int(index)] : nameRecord(~index) }

  private func nameRecord(_ member: Int32) -> NodeRecord {
    let record = records[Int(member)]
    return NodeRecord(
      start: record.keyStart, end: record.keyEnd, next: ~member + 1, parent: record.parent,
      text: record.keyText,
      kind: .string, inset: record.keyInset)
  }

  func name(of record: NodeRecord) -> Text {
    if record.keyText >= 0 { return texts[Int(record.keyText)] }
    return Text(String(decoding: bytes[record.nameBytes], as: UTF8.self))
  }

  /// The index of a member's value; nil when there is none, or the node is no object.
  package func member(_ name: Text, of object: Int32) -> Int32? {
    guard object >= 0, records[Int(object)].kind == .object else { return nil }
    let span = name.string.utf8Span.span
    if records[Int(object)].count >= LargeObject.threshold, let large = largeObjects[object] {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for place in span.indices { hash = (hash ^ UInt64(span[place])) &* 0x100_0000_01B3 }
      for entry in large.candidates(hash) where self.name(at: entry.index, equals: span) {
        return entry.index
      }
      return nil
    }
    var child = object + 1
    let end = records[Int(object)].next
    while child < end {
      if self.name(at: child, equals: span) { return child }
      child = records[Int(child)].next
    }
    return nil
  }

  @inline(__always)
  func name(at index: Int32, equals name: Span<UInt8>) -> Bool {
    let record = records[Int(index)]
    if record.keyText >= 0 {
      let span = texts[Int(record.keyText)].string.utf8Span.span
      guard span.count == name.count else { return false }
      for place in span.indices where span[place] != name[place] { return false }
      return true
    }
    let own = record.nameBytes
    guard own.count == name.count else { return false }
    for place in name.indices where bytes[own.lowerBound + place] != name[place] { return false }
    return true
  }
}

extension NodeRecord {
  /// The bytes of the member name without quotation; only where they are its characters.
  @inline(__always)
  var nameBytes: Range<Int> { Int(keyStart) + Int(keyInset)..<Int(keyEnd) - Int(keyInset) }

  /// The bytes of a string without quotation; only where they are its characters.
  @inline(__always)
  var characterBytes: Range<Int> { Int(start) + Int(inset)..<Int(end) - Int(inset) }
}
