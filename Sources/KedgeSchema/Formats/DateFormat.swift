/// `date`, `time`, `date-time`.
///
/// - SeeAlso: RFC 3339, sections 5.6 and 5.7.
enum DateFormat {
  static func acceptsDate(_ bytes: [UInt8]) -> Bool {
    var scanner = FormatScanner(bytes)
    return takeDate(&scanner) && scanner.isAtEnd
  }

  static func acceptsTime(_ bytes: [UInt8]) -> Bool {
    var scanner = FormatScanner(bytes)
    return takeTime(&scanner) && scanner.isAtEnd
  }

  static func acceptsDateTime(_ bytes: [UInt8]) -> Bool {
    var scanner = FormatScanner(bytes)
    guard takeDate(&scanner), scanner.take("T") || scanner.take("t") else { return false }
    return takeTime(&scanner) && scanner.isAtEnd
  }

  private static func takeDate(_ scanner: inout FormatScanner) -> Bool {
    guard let year = scanner.number(digits: 4), scanner.take("-"), let month = scanner.number(digits: 2),
      scanner.take("-"), let day = scanner.number(digits: 2), (1...12).contains(month)
    else { return false }
    return (1...days(in: month, of: year)).contains(day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// A second 60 is a leap second: only at 23:59 UTC.
  private static func takeTime(_ scanner: inout FormatScanner) -> Bool {
    guard let hour = scanner.number(digits: 2), scanner.take(":"), let minute = scanner.number(digits: 2),
      scanner.take(":"), let second = scanner.number(digits: 2), hour < 24, minute < 60, second <= 60
    else { return false }
    if scanner.take(".") && scanner.takeAll(FormatScanner.isDigit) == 0 { return false }
    guard let offset = takeOffset(&scanner) else { return false }
    if second < 60 { return true }
    let minutes = (hour * 60 + minute - offset + 2 * 1440) % 1440
    return minutes == 23 * 60 + 59
  }

  /// The offset from UTC in minutes.
  private static func takeOffset(_ scanner: inout FormatScanner) -> Int? {
    if scanner.take("Z") || scanner.take("z") { return 0 }
    let isNegative = scanner.next == 0x2D
    guard scanner.take("+") || scanner.take("-"), let hour = scanner.number(digits: 2), scanner.take(":"),
      let minute = scanner.number(digits: 2), hour < 24, minute < 60
    else { return nil }
    return (hour * 60 + minute) * (isNegative ? -1 : 1)
  }
}
