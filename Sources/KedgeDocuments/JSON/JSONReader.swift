/// Reads JSON text into a document, without recursion.
///
/// Refuses what is no JSON, duplicate names, half surrogates, and whatever exceeds the limits; docs/formats.md lists
/// each decision that RFC 8259 leaves open.
///
/// - SeeAlso: RFC 8259.
struct JSONReader {
  private let bytes: [UInt8]
  private let name: String
  private let limits: DocumentLimits
  private var index: Int
  private var builder = DocumentBuilder()

  private init(_ bytes: [UInt8], name: String, limits: DocumentLimits) {
    self.bytes = bytes
    self.name = name
    self.limits = limits
    index = 0
    builder.reserve(bytes.count / 12 + 4)
  }

  /// Reads one value and nothing after it.
  static func read(_ bytes: [UInt8], name: String, limits: DocumentLimits) throws(DocumentError) -> Document {
    var reader = JSONReader(bytes, name: name, limits: limits)
    try reader.readText()
    return reader.builder.finish(name: name, bytes: bytes, format: .json)
  }

  private mutating func readText() throws(DocumentError) {
    skipSpace()
    guard index < bytes.count else { throw error(.empty) }
    try readValue()
    while let container = builder.container {
      skipSpace()
      if container == .object { try continueObject() } else { try continueArray() }
    }
    skipSpace()
    guard index == bytes.count else { throw error(.trailing) }
  }

  /// One scalar, or the opening of an array or object.
  private mutating func readValue() throws(DocumentError) {
    guard index < bytes.count else { throw error(.unexpectedEnd(inside: "a value")) }
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "\""):
      let text = try readString()
      builder.scalar(.string, start, index, text: text)
    case UInt8(ascii: "{"): try open(.object)
    case UInt8(ascii: "["): try open(.array)
    case UInt8(ascii: "t"):
      try readWord("true")
      builder.scalar(.boolean, start, index, flag: true)
    case UInt8(ascii: "f"):
      try readWord("false")
      builder.scalar(.boolean, start, index)
    case UInt8(ascii: "n"):
      try readWord("null")
      builder.scalar(.null, start, index)
    case UInt8(ascii: "-"), 48...57: try readNumber()
    default: throw unexpected("a value")
    }
  }

  private mutating func open(_ kind: Node.Kind) throws(DocumentError) {
    guard builder.depth < limits.depth else { throw error(.limit(name: "depth", value: limits.depth)) }
    builder.begin(kind, index)
    index += 1
  }

  private mutating func continueArray() throws(DocumentError) {
    guard index < bytes.count else { throw error(.unexpectedEnd(inside: "an array")) }
    if bytes[index] == UInt8(ascii: "]") { return try close() }
    if builder.containerCount > 0 {
      guard bytes[index] == UInt8(ascii: ",") else { throw unexpected("`,` or `]`") }
      index += 1
      skipSpace()
    }
    try readValue()
  }

  private mutating func continueObject() throws(DocumentError) {
    guard index < bytes.count else { throw error(.unexpectedEnd(inside: "an object")) }
    if bytes[index] == UInt8(ascii: "}") { return try close() }
    if builder.containerCount > 0 {
      guard bytes[index] == UInt8(ascii: ",") else { throw unexpected("`,` or `}`") }
      index += 1
      skipSpace()
    }
    guard index < bytes.count else { throw error(.unexpectedEnd(inside: "an object")) }
    guard bytes[index] == UInt8(ascii: "\"") else { throw unexpected("a member name in quotes") }
    let start = index
    let text = try readString()
    let end = index
    skipSpace()
    guard index < bytes.count else { throw error(.unexpectedEnd(inside: "an object")) }
    guard bytes[index] == UInt8(ascii: ":") else { throw unexpected("`:`") }
    index += 1
    skipSpace()
    builder.key(start, end, text: text)
    try readValue()
  }

  private mutating func close() throws(DocumentError) {
    index += 1
    guard let (first, second) = builder.end(index, bytes) else { return }
    let (earlier, later) = (builder.records[Int(first)], builder.records[Int(second)])
    let name = bytes[Int(later.keyStart) + 1..<Int(later.keyEnd) - 1]
    throw error(
      .duplicateName(
        String(decoding: name, as: UTF8.self),
        first: LineTable.position(in: bytes, at: Int(earlier.keyStart))),
      at: Int(later.keyStart))
  }

  /// Reads a string; answers its characters only where the bytes are not the characters.
  private mutating func readString() throws(DocumentError) -> Text? {
    let start = index
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return nil
      }
      if byte == UInt8(ascii: "\\") {
        var string = EscapedString(bytes: bytes, start: start + 1, index: index)
        if let (reason, place) = string.read() { throw error(reason, at: place) }
        index = string.index
        return Text(String(decoding: string.characters, as: UTF8.self))
      }
      if byte < 0x20 { throw error(.controlCharacter(byte)) }
      if byte < 0x80 {
        index += 1
      } else {
        let length = UTF8Sequence.length(bytes, index)
        guard length > 0 else { throw error(.invalidUTF8) }
        index += length
      }
    }
    throw error(.unexpectedEnd(inside: "a string"))
  }

  private mutating func readNumber() throws(DocumentError) {
    let start = index
    guard let end = NumberSyntax.end(of: bytes, from: start) else { throw error(.invalidNumber) }
    index = end
    if index < bytes.count {
      switch bytes[index] {
      case 48...57, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"),
        UInt8(ascii: "-"),
        UInt8(ascii: "x"), UInt8(ascii: "X"):
        throw error(.invalidNumber, at: start)
      default: break
      }
    }
    if end - start > 18, NumberSyntax.value(of: bytes, start, end) == nil {
      let isLong = end - start > ExactNumber.digitLimit
      throw error(
        isLong
          ? .fixedLimit(name: "digits of a number", value: ExactNumber.digitLimit)
          : .fixedLimit(name: "exponent of a number", value: ExactNumber.exponentLimit), at: start)
    }
    if end - start <= 18, end - start > 9, NumberSyntax.value(of: bytes, start, end) == nil {
      throw error(.fixedLimit(name: "exponent of a number", value: ExactNumber.exponentLimit), at: start)
    }
    builder.scalar(.number, start, end)
  }

  private mutating func readWord(_ word: StaticString) throws(DocumentError) {
    let expected = Array("\(word)".utf8)
    guard bytes[index...].starts(with: expected) else { throw unexpected("`\(word)`") }
    index += expected.count
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private func unexpected(_ expected: String) -> DocumentError {
    guard index < bytes.count else { return error(.unexpectedEnd(inside: "a value")) }
    let length = max(1, UTF8Sequence.length(bytes, index))
    let isText = bytes[index] > 0x20 && (bytes[index] < 0x7F || length > 1)
    let found = String(decoding: bytes[index..<index + length], as: UTF8.self)
    return error(.unexpected(found: isText ? "`\(found)`" : "byte \(bytes[index])", expected: expected))
  }

  private func error(_ reason: DocumentError.Reason, at offset: Int? = nil) -> DocumentError {
    let offset = offset ?? index
    return DocumentError(
      document: name, position: LineTable.position(in: bytes, at: offset), offset: offset, reason: reason)
  }
}
