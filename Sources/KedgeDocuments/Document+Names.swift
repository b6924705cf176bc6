/// Member names, read from the text where they are spelt as they are.
extension Document {
  /// A node's record; a complement is the name of a member, which is a string too.
  @inline(__always)
  func record(_ index: Int32) -> NodeRecord { index >= 0 ? records[Int(index)] : nameRecord(~index) }

  private func nameRecord(_ member: Int32) -> NodeRecord {
    let record = records[Int(member)]
    return NodeRecord(
      start: record.keyStart, end: record.keyEnd, next: ~member + 1, parent: record.parent,
      text: record.keyText,
      kind: .string)
  }

  func name(of record: NodeRecord) -> Text {
    if record.keyText >= 0 { return texts[Int(record.keyText)] }
    return Text(String(decoding: bytes[Int(record.keyStart) + 1..<Int(record.keyEnd) - 1], as: UTF8.self))
  }

  func name(at index: Int32, equals name: Span<UInt8>) -> Bool {
    let record = records[Int(index)]
    if record.keyText >= 0 {
      let span = texts[Int(record.keyText)].string.utf8Span.span
      guard span.count == name.count else { return false }
      for place in span.indices where span[place] != name[place] { return false }
      return true
    }
    let start = Int(record.keyStart) + 1
    guard Int(record.keyEnd) - 1 - start == name.count else { return false }
    for place in name.indices where bytes[start + place] != name[place] { return false }
    return true
  }
}
