/// A second of time.
///
/// - SeeAlso: RFC 3339, date-time.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
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

  /// `2026-11-24T06:00:00Z`.
  public var description: String {
    let (hours, minutes) = (seconds / 3600 % 24, seconds / 60 % 60)
    return "\(dayText)T\(Self.two(hours)):\(Self.two(minutes)):\(Self.two(seconds % 60))Z"
  }

  /// As part of a file name: `20261124T060000Z`.
  public var compact: String { description.filter { $0 != "-" && $0 != ":" } }

  /// The day, in UTC; nil after the year 9999.
  public var day: Day? { Day(dayText) }

  private var dayText: String {
    // Days are counted from 0000-03-01, so that the leap day is the last of its year.
    let days = seconds / 86_400 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let padding = String(repeating: "0", count: max(0, 4 - String(year).count))
    return "\(padding)\(year)-\(Self.two(month))-\(Self.two(dayOfYear - (153 * shifted + 2) / 5 + 1))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

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
