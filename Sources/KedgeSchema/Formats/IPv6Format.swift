/// `ipv6`, without a zone.
///
/// - SeeAlso: RFC 4291, section 2.2.
enum IPv6Format {
  static func accepts(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let gap = gap(in: bytes) else { return groups(in: bytes, allowsIPv4: true) == 8 }
    let tail = bytes[(gap + 2)...]
    guard self.gap(in: tail) == nil, tail.first != 0x3A,
      let before = gap == bytes.startIndex ? 0 : groups(in: bytes[..<gap], allowsIPv4: false),
      let after = tail.isEmpty ? 0 : groups(in: tail, allowsIPv4: true)
    else { return false }
    return before + after <= 7
  }

  /// Where the first `::` is.
  private static func gap(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.dropLast().first { bytes[$0] == 0x3A && bytes[$0 + 1] == 0x3A }
  }

  /// How many groups of 16 bits there are; nil when one is malformed.
  private static func groups(in bytes: ArraySlice<UInt8>, allowsIPv4: Bool) -> Int? {
    let parts = bytes.split(separator: 0x3A, omittingEmptySubsequences: false)
    var count = 0
    for (index, part) in parts.enumerated() {
      if allowsIPv4 && index == parts.count - 1 && part.contains(0x2E) {
        guard IPv4Format.accepts(part) else { return nil }
        count += 2
      } else {
        guard (1...4).contains(part.count), part.allSatisfy({ PercentEncoding.hexadecimal($0) != nil }) else {
          return nil
        }
        count += 1
      }
    }
    return count
  }
}
