internal import Synchronization

/// One text as a tree that remembers where everything stands.
///
/// Nodes live in one array in document order; a `Node` is an index into it. About 40 bytes a node beside the text.
public final class Document: Sendable {
  /// The name used in messages: a path in the repository, or a description.
  public let name: String
  /// The text, without a byte-order mark.
  public let bytes: [UInt8]
  /// How the text is written.
  public let format: DocumentFormat

  package let records: [NodeRecord]
  /// Strings, names and numbers whose bytes in the text are not their characters.
  let texts: [Text]
  /// For objects of many members: their values' indices by the hash of the name, sorted by it.
  let largeObjects: [Int32: LargeObject]
  private let lineTable = Mutex<LineTable?>(nil)

  init(
    name: String, bytes: [UInt8], format: DocumentFormat, records: [NodeRecord], texts: [Text],
    largeObjects: [Int32: LargeObject]
  ) {
    self.name = name
    self.bytes = bytes
    self.format = format
    self.records = records
    self.texts = texts
    self.largeObjects = largeObjects
  }

  /// The value that the text is.
  public var root: Node { Node(document: self, index: 0) }

  /// The number of nodes.
  public var nodeCount: Int { records.count }

  /// The node at a pointer; nil when there is none.
  public func node(at pointer: JSONPointer) -> Node? {
    pointer.tokens.reduce(Optional(root)) { node, token in node?.child(token) }
  }

  /// The digest of the text.
  public var bytesDigest: Digest { .sha256(of: bytes) }

  /// The digest of the canonical form: the same for every document that JSON Schema calls equal.
  public var canonicalDigest: Digest { .sha256(of: CanonicalWriter.write(root)) }

  /// The number of lines, at least 1.
  public var lineCount: Int { lines().starts.count }

  /// The place of a byte as people count.
  public func position(at offset: Int) -> SourcePosition { lines().position(at: offset) }

  /// The text of a line, from 1, without its end; empty for a line that is not there.
  public func lineText(_ line: Int) -> String { String(decoding: bytes[lineRange(line)], as: UTF8.self) }

  /// What stands on the line of a byte, at most so many bytes to either side of it: whole characters.
  public func lineText(at offset: Int, reach: Int) -> LinePart {
    let line = lineRange(position(at: offset).line)
    let middle = min(max(offset, line.lowerBound), line.upperBound)
    var (start, end) = (max(line.lowerBound, middle - reach), min(line.upperBound, middle + reach))
    while start < middle, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > middle, end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return LinePart(
      before: String(decoding: bytes[start..<middle], as: UTF8.self),
      after: String(decoding: bytes[middle..<end], as: UTF8.self), isCutBefore: start > line.lowerBound,
      isCutAfter: end < line.upperBound)
  }

  /// The bytes of a line, from 1, without its end; none for a line that is not there.
  private func lineRange(_ line: Int) -> Range<Int> {
    let starts = lines().starts
    guard line >= 1, line <= starts.count else { return 0..<0 }
    var end = line < starts.count ? starts[line] : bytes.count
    while end > starts[line - 1], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return starts[line - 1]..<end
  }

  /// The byte at which a line, from 1, begins.
  public func lineStart(_ line: Int) -> Int {
    let starts = lines().starts
    return starts[min(max(line, 1), starts.count) - 1]
  }

  private func lines() -> LineTable {
    lineTable.withLock { cached in
      if let cached { return cached }
      let table = LineTable(bytes)
      cached = table
      return table
    }
  }
}
