/// `duration`.
///
/// - SeeAlso: RFC 3339, appendix A.
enum DurationFormat {
  static func accepts(_ bytes: [UInt8]) -> Bool {
    var scanner = FormatScanner(bytes)
    guard scanner.take("P") else { return false }
    if scanner.rest.last == 0x57 { return acceptsWeeks(&scanner) }
    let date = takeUnits("YMD", &scanner)
    if scanner.isAtEnd { return date == true }
    guard date != nil, scanner.take("T") else { return false }
    return takeUnits("HMS", &scanner) == true && scanner.isAtEnd
  }

  private static func acceptsWeeks(_ scanner: inout FormatScanner) -> Bool {
    scanner.takeAll(FormatScanner.isDigit) > 0 && scanner.take("W") && scanner.isAtEnd
  }

  /// Numbers with these units in this order, none left out between two that are there. Whether there are any;
  /// nil when they are not well formed.
  private static func takeUnits(_ units: StaticString, _ scanner: inout FormatScanner) -> Bool? {
    var expected = ArraySlice(Array(units.description.utf8))
    var isFirst = true
    while let byte = scanner.next, FormatScanner.isDigit(byte) {
      _ = scanner.takeAll(FormatScanner.isDigit)
      guard let unit = scanner.next, let place = expected.firstIndex(of: unit), scanner.take(unit) else {
        return nil
      }
      guard isFirst || place == expected.startIndex else { return nil }
      expected = expected[(place + 1)...]
      isFirst = false
    }
    return !isFirst
  }
}
