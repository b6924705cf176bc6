/// Appends nodes in document order; knows what is open, its depth, and which names it has.
struct DocumentBuilder {
  private(set) var records: [NodeRecord] = []
  private(set) var texts: [Text] = []
  private(set) var largeObjects: [Int32: LargeObject] = [:]
  private var open: [Int32] = []

  /// The name that the next value has, when it is a member's.
  private var keyStart: UInt32 = 0
  private var keyEnd: UInt32 = 0
  private var keyText: Int32 = -1

  /// How many arrays and objects are open.
  var depth: Int { open.count }

  /// The kind of the innermost open array or object; nil at the top.
  var container: Node.Kind? { open.last.map { records[Int($0)].kind } }

  /// The number of members or elements of the innermost so far.
  var containerCount: Int { open.last.map { Int(records[Int($0)].count) } ?? 0 }

  mutating func reserve(_ count: Int) { records.reserveCapacity(count) }

  /// Says which name the next value has; `text` is given where the bytes are not its characters.
  mutating func key(_ start: Int, _ end: Int, text: Text? = nil) {
    keyStart = UInt32(truncatingIfNeeded: start)
    keyEnd = UInt32(truncatingIfNeeded: end)
    keyText = text.map { keep($0) } ?? -1
  }

  /// Appends a null, boolean, number or string.
  mutating func scalar(_ kind: Node.Kind, _ start: Int, _ end: Int, flag: Bool = false, text: Text? = nil) {
    append(kind, start, end)
    let last = records.count - 1
    if flag { records[last].flag = true }
    if let text { records[last].text = keep(text) }
  }

  /// Opens an array or object.
  mutating func begin(_ kind: Node.Kind, _ start: Int) {
    append(kind, start, start)
    open.append(Int32(truncatingIfNeeded: records.count - 1))
  }

  /// Closes the innermost; answers the indices of two members of one name, if there are any.
  mutating func end(_ end: Int, _ bytes: [UInt8]) -> (first: Int32, second: Int32)? {
    guard let index = open.popLast() else { return nil }
    records[Int(index)].end = UInt32(truncatingIfNeeded: end)
    records[Int(index)].next = Int32(truncatingIfNeeded: records.count)
    guard records[Int(index)].kind == .object, records[Int(index)].count > 1 else { return nil }
    return duplicate(in: index, bytes)
  }

  /// The finished document.
  func finish(name: String, bytes: [UInt8], format: DocumentFormat) -> Document {
    Document(
      name: name, bytes: bytes, format: format, records: records, texts: texts, largeObjects: largeObjects)
  }

  private mutating func append(_ kind: Node.Kind, _ start: Int, _ end: Int) {
    let parent = open.last ?? -1
    records.append(
      NodeRecord(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), keyStart: keyStart,
        keyEnd: keyEnd, next: Int32(truncatingIfNeeded: records.count + 1), parent: parent, keyText: keyText,
        kind: kind))
    if parent >= 0 { records[Int(parent)].count += 1 }
    (keyStart, keyEnd, keyText) = (0, 0, -1)
  }

  private mutating func keep(_ text: Text) -> Int32 {
    texts.append(text)
    return Int32(truncatingIfNeeded: texts.count - 1)
  }

  private mutating func duplicate(in object: Int32, _ bytes: [UInt8]) -> (first: Int32, second: Int32)? {
    let record = records[Int(object)]
    if record.count < LargeObject.threshold { return duplicateByPairs(in: object, bytes) }
    var entries: [(hash: UInt64, index: Int32)] = []
    entries.reserveCapacity(Int(record.count))
    var child = object + 1
    while child < record.next {
      entries.append((hashOfName(child, bytes), child))
      child = records[Int(child)].next
    }
    entries.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
    var found: (first: Int32, second: Int32)?
    for place in 1..<entries.count {
      var earlier = place - 1
      while earlier >= 0, entries[earlier].hash == entries[place].hash {
        let (first, second) = (entries[earlier].index, entries[place].index)
        if sameName(first, second, bytes), found.map({ second < $0.second }) ?? true {
          found = (first, second)
        }
        earlier -= 1
      }
    }
    largeObjects[object] = LargeObject(entries: entries)
    return found
  }

  private func duplicateByPairs(in object: Int32, _ bytes: [UInt8]) -> (first: Int32, second: Int32)? {
    let end = records[Int(object)].next
    var second = records[Int(object) + 1].next
    while second < end {
      var first = object + 1
      while first < second {
        if sameName(first, second, bytes) { return (first, second) }
        first = records[Int(first)].next
      }
      second = records[Int(second)].next
    }
    return nil
  }

  private func hashOfName(_ index: Int32, _ bytes: [UInt8]) -> UInt64 {
    let record = records[Int(index)]
    if record.keyText >= 0 { return LargeObject.hash(texts[Int(record.keyText)].string.utf8) }
    return LargeObject.hash(bytes[Int(record.keyStart) + 1..<Int(record.keyEnd) - 1])
  }

  private func sameName(_ first: Int32, _ second: Int32, _ bytes: [UInt8]) -> Bool {
    let (left, right) = (records[Int(first)], records[Int(second)])
    if left.keyText >= 0 || right.keyText >= 0 { return name(left, bytes) == name(right, bytes) }
    guard left.keyEnd - left.keyStart == right.keyEnd - right.keyStart else { return false }
    var (a, b) = (Int(left.keyStart) + 1, Int(right.keyStart) + 1)
    let end = Int(left.keyEnd) - 1
    while a < end {
      if bytes[a] != bytes[b] { return false }
      a += 1
      b += 1
    }
    return true
  }

  private func name(_ record: NodeRecord, _ bytes: [UInt8]) -> Text {
    if record.keyText >= 0 { return texts[Int(record.keyText)] }
    return Text(String(decoding: bytes[Int(record.keyStart) + 1..<Int(record.keyEnd) - 1], as: UTF8.self))
  }
}
