internal import Glibc
public import KedgePolicy

/// A second of time.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public let seconds: Int

  /// A moment by its seconds.
  public init(seconds: Int) { self.seconds = seconds }

  /// This moment.
  public static var now: Moment { Moment(seconds: time(nil)) }

  /// Reads `2026-11-24T06:00:00Z`; nil for any other text.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      let day = Day(String(decoding: bytes[..<10], as: UTF8.self)),
      let hour = Int(String(decoding: bytes[11..<13], as: UTF8.self)), hour < 24,
      let minute = Int(String(decoding: bytes[14..<16], as: UTF8.self)), minute < 60,
      let second = Int(String(decoding: bytes[17..<19], as: UTF8.self)), second < 61
    else { return nil }
    seconds = ((day.daysSinceEpoch * 24 + hour) * 60 + minute) * 60 + second
  }

  /// Earlier.
  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// `2026-11-24T06:00:00Z`.
  ///
  /// - SeeAlso: RFC 3339.
  public var description: String {
    let (hours, minutes) = (seconds / 3600 % 24, seconds / 60 % 60)
    return "\(dayText)T\(Self.two(hours)):\(Self.two(minutes)):\(Self.two(seconds % 60))Z"
  }

  /// As part of a file name: `20261124T060000Z`.
  var compact: String { description.filter { $0 != "-" && $0 != ":" } }

  /// The day, in UTC.
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
}
