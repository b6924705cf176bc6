/// Appends nodes in document order; knows what is open, its depth, and which names it has.
struct DocumentBuilder {
  var records: [NodeRecord] = []
  private(set) var texts: [Text] = []
  private(set) var largeObjects: [Int32: LargeObject] = [:]
  var open: [Int32] = []

  /// The name that the next value has, when it is a member's.
  private var keyStart: UInt32 = 0
  private var keyEnd: UInt32 = 0
  private var keyText: Int32 = -1
  private var keyInset: UInt8 = 1

  /// How many arrays and objects are open.
  var depth: Int { open.count }

  /// The kind of the innermost open array or object; nil at the top.
  var container: Node.Kind? { open.last.map { records[Int($0)].kind } }

  /// The number of members or elements of the innermost so far.
  var containerCount: Int { open.last.map { Int(records[Int($0)].count) } ?? 0 }

  mutating func reserve(_ count: Int) { records.reserveCapacity(count) }

  /// Says which name the next value has; `text` is given where the bytes are not its characters.
  mutating func key(_ start: Int, _ end: Int, text: Text? = nil, inset: UInt8 = 1) {
    keyStart = UInt32(truncatingIfNeeded: start)
    keyEnd = UInt32(truncatingIfNeeded: end)
    keyText = text.map { keep($0) } ?? -1
    keyInset = inset
  }

  /// Appends a null, boolean, number or string.
  mutating func scalar(
    _ kind: Node.Kind, _ start: Int, _ end: Int, flag: Bool = false, text: Text? = nil, inset: UInt8 = 1
  ) {
    append(kind, start, end)
    let last = records.count - 1
    records[last].inset = inset
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
    guard !open.isEmpty else { return nil }
    let index = close(end)
    guard records[Int(index)].kind == .object, records[Int(index)].count > 1 else { return nil }
    return duplicate(in: index, bytes)
  }

  /// Closes the innermost without a look at its names: ``index(_:)`` must follow. Answers its index.
  mutating func close(_ end: Int) -> Int32 {
    let index = open.removeLast()
    records[Int(index)].end = UInt32(truncatingIfNeeded: end)
    records[Int(index)].next = nextIndex
    return index
  }

  /// Looks at the names of all objects; answers the indices of two members of one name, if there are any.
  mutating func index(_ bytes: [UInt8]) -> (first: Int32, second: Int32)? {
    for index in records.indices where records[index].kind == .object && records[index].count > 1 {
      if let found = duplicate(in: Int32(truncatingIfNeeded: index), bytes) { return found }
    }
    return nil
  }

  /// The index that the next node gets.
  var nextIndex: Int32 { Int32(truncatingIfNeeded: records.count) }

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
        kind: kind, keyInset: keyInset))
    if parent >= 0 { records[Int(parent)].count += 1 }
    (keyStart, keyEnd, keyText, keyInset) = (0, 0, -1, 1)
  }

  /// Gives a node the name that was said for the next one, and counts it in what holds it.
  mutating func adopt(_ index: Int32) {
    let parent = open.last ?? -1
    records[Int(index)].parent = parent
    if parent >= 0 { records[Int(parent)].count += 1 }
    records[Int(index)].keyStart = keyStart
    records[Int(index)].keyEnd = keyEnd
    records[Int(index)].keyText = keyText
    records[Int(index)].keyInset = keyInset
    (keyStart, keyEnd, keyText, keyInset) = (0, 0, -1, 1)
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
    return LargeObject.hash(bytes[record.nameBytes])
  }

  private func sameName(_ first: Int32, _ second: Int32, _ bytes: [UInt8]) -> Bool {
    let (left, right) = (records[Int(first)], records[Int(second)])
    if left.keyText >= 0 || right.keyText >= 0 { return name(left, bytes) == name(right, bytes) }
    let (first, second) = (left.nameBytes, right.nameBytes)
    guard first.count == second.count else { return false }
    var (a, b) = (first.lowerBound, second.lowerBound)
    while a < first.upperBound {
      if bytes[a] != bytes[b] { return false }
      a += 1
      b += 1
    }
    return true
  }

  func name(_ record: NodeRecord, _ bytes: [UInt8]) -> Text {
    if record.keyText >= 0 { return texts[Int(record.keyText)] }
    return Text(String(decoding: bytes[record.nameBytes], as: UTF8.self))
  }
}
