import KedgeDocuments

/// The document under validation, read where it stands. Instances are node indices; the complement of an index is a
/// member's name.
///
/// What is read is not checked a second time: indices come from the document's own records, byte ranges from these. A
/// view lives no longer than the call of ``reading(_:_:)`` that makes it.
@safe struct InstanceView {
  let document: Document
  private let records: UnsafeBufferPointer<NodeRecord>
  private let bytes: UnsafeRawBufferPointer

  /// Calls with a view of a document.
  static func reading<Result>(_ document: Document, _ body: (InstanceView) -> Result) -> Result {
    unsafe document.records.withUnsafeBufferPointer { records in
      unsafe document.bytes.withUnsafeBytes { bytes in
        body(unsafe InstanceView(document: document, records: records, bytes: bytes))
      }
    }
  }

  @inline(__always)
  func kind(_ node: Int32) -> Node.Kind { node >= 0 ? unsafe records[Int(node)].kind : .string }

  /// The index after the last of the subtree; of a child the next one's.
  @inline(__always)
  func next(_ node: Int32) -> Int32 { unsafe records[Int(node)].next }

  /// How many members or elements.
  @inline(__always)
  func count(_ node: Int32) -> Int { unsafe Int(records[Int(node)].count) }

  func node(_ index: Int32) -> Node { Node(document: document, index: index) }

  /// Where the characters of a string stand in the text; nil where they are spelt otherwise.
  @inline(__always)
  func characters(_ node: Int32) -> NameBytes? {
    let index = node >= 0 ? Int(node) : Int(~node)
    let record = unsafe records[index]
    if node < 0 {
      guard record.keyText < 0 else { return nil }
      let inset = Int(record.keyInset)
      return unsafe NameBytes(bytes, Int(record.keyStart) + inset, Int(record.keyEnd) - inset)
    }
    guard record.text < 0 else { return nil }
    let inset = Int(record.inset)
    return unsafe NameBytes(bytes, Int(record.start) + inset, Int(record.end) - inset)
  }

  /// The integer that a number is, where it is written as one that fits a word; else nil.
  @inline(__always)
  func word(_ node: Int32) -> Int? {
    let record = unsafe records[Int(node)]
    var index = Int(record.start)
    let end = Int(record.end)
    guard record.text < 0, end - index < 19 else { return nil }
    let isNegative = unsafe bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var value = 0
    while index < end {
      let digit = unsafe bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
      index += 1
    }
    return isNegative ? -value : value
  }
}
