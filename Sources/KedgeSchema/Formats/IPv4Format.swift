/// `ipv4`: four decimal octets without leading zeros.
///
/// - SeeAlso: RFC 2673, section 3.2; RFC 3986, section 3.2.2.
enum IPv4Format {
  static func accepts(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy(isOctet)
  }

  private static func isOctet(_ part: ArraySlice<UInt8>) -> Bool {
    guard (1...3).contains(part.count), part.allSatisfy(FormatScanner.isDigit) else { return false }
    if part.count > 1 && part.first == 0x30 { return false }
    return part.reduce(0) { $0 * 10 + Int($1 - 0x30) } < 256
  }
}
