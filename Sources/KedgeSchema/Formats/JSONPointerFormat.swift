/// `json-pointer` and `relative-json-pointer`.
///
/// - SeeAlso: RFC 6901, section 3; draft-handrews-relative-json-pointer-01, section 3.
enum JSONPointerFormat {
  static func accepts(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    guard first == 0x2F else { return false }
    for index in bytes.indices where bytes[index] == 0x7E {
      guard index + 1 < bytes.endIndex, bytes[index + 1] == 0x30 || bytes[index + 1] == 0x31 else {
        return false
      }
    }
    return true
  }

  static func acceptsRelative(_ bytes: [UInt8]) -> Bool {
    var scanner = FormatScanner(bytes)
    let startsWithZero = scanner.next == 0x30
    let digits = scanner.takeAll(FormatScanner.isDigit)
    guard digits > 0, !startsWithZero || digits == 1 else { return false }
    if scanner.take("#") { return scanner.isAtEnd }
    return accepts(scanner.rest)
  }
}
