/// How many tests a JUnit report has, and how many failed: counted by the elements, not by what attributes claim.
struct JUnitReport {
  private(set) var tests = 0
  private(set) var failures = 0

  /// Reads a report; nil for a text that is none.
  init?(_ bytes: [UInt8]) {
    var isReport = false
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[start...]
      if rest.starts(with: "<!--".utf8) {
        guard let end = Self.end(of: "-->", in: rest) else { return nil }
        index = end
      } else if rest.starts(with: "<![CDATA[".utf8) {
        guard let end = Self.end(of: "]]>", in: rest) else { return nil }
        index = end
      } else {
        let name = String(decoding: rest.dropFirst().prefix { Self.isNamePart($0) }, as: UTF8.self)
        switch name {
        case "testsuite", "testsuites": isReport = true
        case "testcase": tests += 1
        case "failure", "error": failures += 1
        default: break
        }
        guard let end = Self.endOfTag(rest) else { return nil }
        index = end
      }
    }
    if !isReport { return nil }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let mark = Array(mark.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: mark) }.map { $0 + mark.count }
  }

  /// One past the `>` of a tag; those within quotes do not count.
  private static func endOfTag(_ bytes: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    for index in bytes.indices {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }
}
