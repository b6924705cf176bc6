/// Text from documents, made safe to show: a contract must not move the cursor, hide what follows or turn the line round.
enum PlainText {
  /// The text with control characters, and what a style cannot show, written out as `\u{1B}`.
  static func of(_ text: String, _ style: TextStyle) -> String {
    guard text.unicodeScalars.contains(where: { mustEscape($0, style) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, style, to: &result) }
    return String(result)
  }

  /// JSON text with the same characters written out as `\u001B`, so that it still is the same document.
  static func json(_ text: String, _ style: TextStyle) -> String {
    guard text.unicodeScalars.contains(where: { mustEscape($0, style) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard mustEscape(scalar, style) else {
        result.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        result.append(
          contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars)
      }
    }
    return String(result)
  }

  /// One character as it is shown: a tab is two spaces.
  static func append(_ scalar: Unicode.Scalar, _ style: TextStyle, to result: inout String.UnicodeScalarView)
  {
    if scalar == "\t" {
      result.append(contentsOf: "  ".unicodeScalars)
    } else if mustEscape(scalar, style) {
      result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
    } else {
      result.append(scalar)
    }
  }

  private static func mustEscape(_ scalar: Unicode.Scalar, _ style: TextStyle) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    if !style.isUnicode { return true }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
    case .format: return scalar != "\u{200D}"
    default: return false
    }
  }
}
