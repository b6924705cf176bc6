/// A second of time.
///
/// - SeeAlso: RFC 3339, date-time.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public let seconds: Int

  /// A time by its seconds since 1970.
  public init(seconds: Int) { self.seconds = seconds }

  /// Reads `2026-11-24T06:00:00Z` or `2026-11-24T07:00:00.25+01:00`, fractions dropped; nil for any other text.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = Self.number(bytes[11..<13], below: 24), let minute = Self.number(bytes[14..<16], below: 60),
      let second = Self.number(bytes[17..<19], below: 61), let offset = Self.offset(bytes[19...])
    else { return nil }
    seconds = ((day.daysSinceEpoch * 24 + hour) * 60 + minute) * 60 + second - offset * 60
  }

  /// Earlier.
  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  private static func number(_ digits: ArraySlice<UInt8>, below bound: Int) -> Int? {
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    return value < bound ? value : nil
  }

  /// Minutes east of UTC, after a fraction that may stand before.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (48...57).contains($0) }
      if digits.isEmpty { return nil }
      rest = rest.dropFirst(digits.count + 1)
    }
    if rest.count == 1, rest.first == UInt8(ascii: "Z") || rest.first == UInt8(ascii: "z") { return 0 }
    let start = rest.startIndex
    guard rest.count == 6, rest[start + 3] == UInt8(ascii: ":"),
      rest[start] == UInt8(ascii: "+") || rest[start] == UInt8(ascii: "-"),
      let hours = number(rest[(start + 1)..<(start + 3)], below: 24),
      let minutes = number(rest[(start + 4)...], below: 60)
    else { return nil }
    return (rest[start] == UInt8(ascii: "+") ? 1 : -1) * (hours * 60 + minutes)
  }
}
