/// `hostname`: labels of letters, digits and hyphens; an A-label must stand for a legal U-label.
///
/// - SeeAlso: RFC 1123, section 2.1; RFC 5890, section 2.3.2.1.
enum Hostname {
  static func accepts(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 253 else { return false }
    return bytes.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy(isLabel)
  }

  static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    guard (1...63).contains(label.count), label.first != 0x2D, label.last != 0x2D,
      label.allSatisfy({ FormatScanner.isLetterOrDigit($0) || $0 == 0x2D })
    else { return false }
    return !isALabel(label) || decoded(label) != nil
  }

  /// Whether a label starts with `xn--`.
  static func isALabel(_ label: ArraySlice<UInt8>) -> Bool {
    label.count >= 4 && label.prefix(4).elementsEqual("xn--".utf8) { ($0 | 0x20) == $1 || $0 == $1 }
  }

  /// The U-label that an A-label stands for, or nil when it is not legal.
  static func decoded(_ label: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
    let body = label.dropFirst(4)
    guard let scalars = Punycode.decoded(Array(body)), scalars.contains(where: { !$0.isASCII }),
      InternationalHostname.isULabel(scalars), let again = Punycode.encoded(scalars),
      again.elementsEqual(body, by: { $0 == $1 || (FormatScanner.isLetter($1) && $0 == $1 | 0x20) })
    else { return nil }
    return scalars
  }
}
