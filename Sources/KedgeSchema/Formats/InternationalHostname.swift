/// `idn-hostname`: labels that are U-labels or ordinary ones, as IDNA 2008 registers them.
///
/// - SeeAlso: RFC 5890, section 2.3.2; RFC 5891, section 4.2; RFC 5893, section 2.
enum InternationalHostname {
  static func accepts(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    let labels = scalars.split(omittingEmptySubsequences: false, whereSeparator: isSeparator).map(Array.init)
    var total = labels.count - 1
    var decoded: [[Unicode.Scalar]] = []
    for label in labels {
      guard let (unicode, length) = read(label) else { return false }
      decoded.append(unicode)
      total += length
    }
    guard total <= 253 else { return false }
    return !decoded.contains(where: BidiRule.isRightToLeft) || decoded.allSatisfy(BidiRule.accepts)
  }

  /// The full stop and the three that look like it.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E, 0x3002, 0xFF0E, 0xFF61: true
    default: false
    }
  }

  /// A label in Unicode, and the length of its ASCII form; nil when it is not legal.
  private static func read(_ label: [Unicode.Scalar]) -> (label: [Unicode.Scalar], length: Int)? {
    if label.allSatisfy(\.isASCII) {
      let bytes = label.map { UInt8($0.value) }
      guard Hostname.isLabel(bytes[...]) else { return nil }
      if Hostname.isALabel(bytes[...]) {
        guard let decoded = Hostname.decoded(bytes[...]) else { return nil }
        return (decoded, bytes.count)
      }
      return hasReservedHyphens(label) ? nil : (label, bytes.count)
    }
    guard isULabel(label), let encoded = Punycode.encoded(label), encoded.count + 4 <= 63 else { return nil }
    return (label, encoded.count + 4)
  }

  private static func hasReservedHyphens(_ label: [Unicode.Scalar]) -> Bool {
    label.count >= 4 && label[2] == "-" && label[3] == "-"
  }

  /// Whether a label with a character beyond ASCII may be registered.
  static func isULabel(_ label: [Unicode.Scalar]) -> Bool {
    guard let first = label.first, first != "-", label.last != "-", !hasReservedHyphens(label),
      !isMark(first)
    else { return false }
    guard label.indices.allSatisfy({ CodePointRule.accepts(label, at: $0) }) else { return false }
    return !BidiRule.isRightToLeft(label) || BidiRule.accepts(label)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
