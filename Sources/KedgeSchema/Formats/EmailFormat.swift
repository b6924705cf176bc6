/// `email` and `idn-email`: a mailbox.
///
/// - SeeAlso: RFC 5321, section 4.1.2; RFC 6531, section 3.3.
enum EmailFormat {
  static func accepts(_ bytes: [UInt8], isInternational: Bool) -> Bool {
    var scanner = FormatScanner(bytes)
    let isLocalPart =
      scanner.next == 0x22
      ? takeQuoted(&scanner, isInternational) : takeDotted(&scanner) { isAtom($0, isInternational) }
    guard isLocalPart, scanner.take("@") else { return false }
    if scanner.next == 0x5B { return isLiteral(scanner.rest) }
    return isDomain(scanner.rest, isInternational)
  }

  /// Atoms with single dots between them.
  private static func takeDotted(_ scanner: inout FormatScanner, _ isPart: (UInt8) -> Bool) -> Bool {
    repeat {
      if scanner.takeAll(isPart) == 0 { return false }
    } while scanner.take(".")
    return true
  }

  private static func takeQuoted(_ scanner: inout FormatScanner, _ isInternational: Bool) -> Bool {
    guard scanner.take(0x22) else { return false }
    while let byte = scanner.next, byte != 0x22 {
      guard (0x20...0x7E).contains(byte) || (isInternational && byte >= 0x80) else { return false }
      _ = scanner.take(byte)
      if byte == 0x5C {
        guard let escaped = scanner.next, (0x20...0x7E).contains(escaped), scanner.take(escaped) else {
          return false
        }
      }
    }
    return scanner.take(0x22)
  }

  private static func isAtom(_ byte: UInt8, _ isInternational: Bool) -> Bool {
    if byte >= 0x80 { return isInternational }
    return FormatScanner.isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isDomain(_ bytes: ArraySlice<UInt8>, _ isInternational: Bool) -> Bool {
    bytes.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { label in
      guard let first = label.first, let last = label.last, first != 0x2D, last != 0x2D else { return false }
      return label.allSatisfy {
        FormatScanner.isLetterOrDigit($0) || $0 == 0x2D || (isInternational && $0 >= 0x80)
      }
    }
  }

  /// `[192.0.2.1]`, `[IPv6:2001:db8::1]`.
  private static func isLiteral(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.last == 0x5D else { return false }
    let inner = bytes.dropFirst().dropLast()
    let tag = inner.prefix(5).map { FormatScanner.isLetter($0) ? $0 | 0x20 : $0 }
    if tag == Array("ipv6:".utf8) { return IPv6Format.accepts(inner.dropFirst(5)) }
    return IPv4Format.accepts(inner)
  }
}
