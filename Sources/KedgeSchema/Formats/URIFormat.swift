/// `uri`, `uri-reference`, `iri`, `iri-reference`.
///
/// - SeeAlso: RFC 3986, appendix A; RFC 3987, section 2.2.
enum URIFormat {
  static func accepts(_ bytes: [UInt8], isInternational: Bool, isReference: Bool) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.allSatisfy({ $0.isASCII || (isInternational && isAllowed($0)) }) else {
      return false
    }
    let parts = URIReference(text)
    if parts.scheme == nil && !isReference { return false }
    guard isAuthority(parts.authority), isPath(parts) else { return false }
    return isText(parts.query ?? "", extra: "/?:@", allowsPrivate: true)
      && isText(parts.fragment ?? "", extra: "/?:@")
  }

  private static func isPath(_ parts: URIReference) -> Bool {
    guard isText(parts.path, extra: "/:@") else { return false }
    if parts.authority != nil { return parts.path.isEmpty || parts.path.utf8.first == 0x2F }
    if parts.scheme == nil {
      let segment = parts.path.utf8.prefix { $0 != 0x2F }
      if segment.contains(0x3A) { return false }
    }
    return true
  }

  private static func isAuthority(_ authority: String?) -> Bool {
    guard let authority else { return true }
    var rest = Array(authority.utf8)[...]
    if let at = rest.firstIndex(of: 0x40) {
      guard isText(String(decoding: rest[..<at], as: UTF8.self), extra: ":") else { return false }
      rest = rest[(at + 1)...]
    }
    if rest.first == 0x5B {
      guard let end = rest.firstIndex(of: 0x5D) else { return false }
      return isLiteral(rest[(rest.startIndex + 1)..<end]) && isPort(rest[(end + 1)...])
    }
    let colon = rest.firstIndex(of: 0x3A) ?? rest.endIndex
    return isText(String(decoding: rest[..<colon], as: UTF8.self), extra: "") && isPort(rest[colon...])
  }

  private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.isEmpty || (bytes.first == 0x3A && bytes.dropFirst().allSatisfy(FormatScanner.isDigit))
  }

  /// What stands in brackets: an IPv6 address, or `v` and a version.
  private static func isLiteral(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first | 0x20 == 0x76 else { return IPv6Format.accepts(bytes) }
    var scanner = FormatScanner(bytes.dropFirst())
    guard scanner.takeAll({ PercentEncoding.hexadecimal($0) != nil }) > 0, scanner.take(".") else {
      return false
    }
    return !scanner.isAtEnd && scanner.rest.allSatisfy { isUnreserved($0) || isDelimiter($0) || $0 == 0x3A }
  }

  /// Unreserved characters, sub-delimiters, percent-encoded bytes, and the extra ones. Beyond ASCII the characters
  /// have been looked at; private ones are allowed in queries only.
  private static func isText(_ text: String, extra: String, allowsPrivate: Bool = false) -> Bool {
    if !allowsPrivate && text.unicodeScalars.contains(where: isPrivate) { return false }
    var scanner = FormatScanner(Array(text.utf8))
    while let byte = scanner.next {
      _ = scanner.take(byte)
      if byte == 0x25 {
        for _ in 0..<2 {
          guard let digit = scanner.next, PercentEncoding.hexadecimal(digit) != nil, scanner.take(digit)
          else {
            return false
          }
        }
      } else if byte < 0x80 && !isUnreserved(byte) && !isDelimiter(byte) && !extra.utf8.contains(byte) {
        return false
      }
    }
    return true
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    FormatScanner.isLetterOrDigit(byte) || "-._~".utf8.contains(byte)
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool { "!$&'()*+,;=".utf8.contains(byte) }

  /// `ucschar` and `iprivate` of RFC 3987.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if isPrivate(scalar) { return true }
    switch scalar.value {
    case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: return true
    case 0x10000...0xDFFFF, 0xE1000...0xEFFFD: return scalar.value & 0xFFFF <= 0xFFFD
    default: return false
    }
  }

  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
    default: false
    }
  }
}
