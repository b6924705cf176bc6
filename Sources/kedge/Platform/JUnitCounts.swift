/// How many tests a JUnit document tells of: the elements themselves are counted, not what attributes say.
struct JUnitCounts {
  private(set) var tests = 0
  private(set) var failures = 0
  private(set) var errors = 0

  /// Reads a document; nil when it is none.
  init?(_ bytes: [UInt8]) {
    guard Self.count("<testsuite", in: bytes) + Self.count("<testsuites", in: bytes) > 0 else { return nil }
    tests = Self.count("<testcase", in: bytes)
    failures = Self.count("<failure", in: bytes)
    errors = Self.count("<error", in: bytes)
  }

  /// How often an element begins, outside comments and character data.
  private static func count(_ start: String, in bytes: [UInt8]) -> Int {
    let pattern = Array(start.utf8)
    var count = 0
    var place = 0
    while place < bytes.count {
      if let end = skipped(bytes, place) {
        place = end
      } else if bytes[place...].starts(with: pattern), place + pattern.count < bytes.count,
        !isName(bytes[place + pattern.count])
      {
        count += 1
        place += pattern.count
      } else {
        place += 1
      }
    }
    return count
  }

  /// Where a comment or character data that begins here ends.
  private static func skipped(_ bytes: [UInt8], _ place: Int) -> Int? {
    for (open, close) in [("<!--", "-->"), ("<![CDATA[", "]]>")] where bytes[place...].starts(with: open.utf8)
    {
      let end = Array(close.utf8)
      var next = place + open.utf8.count
      while next < bytes.count, !bytes[next...].starts(with: end) { next += 1 }
      return next + end.count
    }
    return nil
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte == 45
  }
}
