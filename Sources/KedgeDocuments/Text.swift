/// A string compared, ordered and hashed by its UTF-8 bytes, which is the order of code points.
///
/// `String ==` is canonical equivalence: it takes U+00E9 for U+0065 U+0301. JSON Schema compares strings by
/// code points, so names, constants and lengths go through this type.
///
/// - SeeAlso: JSON Schema 2020-12 Core, section 4.2.2 (instance equality).
public struct Text: Sendable {
  /// The characters.
  public let string: String

  /// Wraps a string; it is made contiguous, so that comparing it is comparing bytes.
  public init(_ string: String) {
    var contiguous = string
    contiguous.makeContiguousUTF8()
    self.string = contiguous
  }

  /// The number of Unicode code points: what `minLength` and `maxLength` count.
  public var scalarCount: Int {
    let span = string.utf8Span.span
    var count = 0
    for index in span.indices where span[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Whether there is no character.
  public var isEmpty: Bool { string.utf8.isEmpty }
}

extension Text: Hashable {
  /// Same bytes.
  public static func == (left: Text, right: Text) -> Bool {
    let span = left.string.utf8Span.span
    let other = right.string.utf8Span.span
    guard span.count == other.count else { return false }
    for index in span.indices where span[index] != other[index] { return false }
    return true
  }

  /// Feeds the bytes.
  public func hash(into hasher: inout Hasher) {
    unsafe string.utf8Span.span.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}

extension Text: Comparable {
  /// Order of code points.
  public static func < (left: Text, right: Text) -> Bool {
    let span = left.string.utf8Span.span
    let other = right.string.utf8Span.span
    for index in 0..<min(span.count, other.count) where span[index] != other[index] {
      return span[index] < other[index]
    }
    return span.count < other.count
  }
}

extension Text: ExpressibleByStringLiteral, CustomStringConvertible {
  /// A literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// The characters, unquoted.
  public var description: String { string }
}
