/// Marks of encodings that are not UTF-8.
enum ByteOrderMark {
  /// The encoding that the first bytes betray, by a mark or by zero bytes between ASCII; nil for UTF-8.
  ///
  /// - SeeAlso: RFC 4627, section 3; RFC 8259, section 8.1.
  static func otherEncoding(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0 && bytes[1] != 0 || bytes[0] != 0 && bytes[1] == 0 { return "UTF-16" }
    return nil
  }
}
