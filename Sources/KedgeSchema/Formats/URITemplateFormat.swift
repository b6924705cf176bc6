/// `uri-template`.
///
/// - SeeAlso: RFC 6570, section 2, with erratum 6937 (the apostrophe is a literal).
enum URITemplateFormat {
  static func accepts(_ text: String) -> Bool {
    guard text.unicodeScalars.allSatisfy({ $0.isASCII || isLiteral($0) }) else { return false }
    var scanner = FormatScanner(Array(text.utf8))
    while let byte = scanner.next {
      if byte == 0x7B {
        guard takeExpression(&scanner) else { return false }
      } else if byte == 0x25 {
        guard takePercent(&scanner) else { return false }
      } else {
        guard byte > 0x20, byte != 0x7F, !"\"<>\\^`|}".utf8.contains(byte), scanner.take(byte) else {
          return false
        }
      }
    }
    return true
  }

  /// Beyond ASCII: `ucschar` and `iprivate`.
  private static func isLiteral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFEF: true
    case 0x10000...0x10FFFF: scalar.value & 0xFFFF <= 0xFFFD
    default: false
    }
  }

  private static func takeExpression(_ scanner: inout FormatScanner) -> Bool {
    guard scanner.take("{") else { return false }
    if let byte = scanner.next, "+#./;?&=,!@|".utf8.contains(byte) { _ = scanner.take(byte) }
    repeat {
      guard takeVariable(&scanner) else { return false }
    } while scanner.take(",")
    return scanner.take("}")
  }

  private static func takeVariable(_ scanner: inout FormatScanner) -> Bool {
    repeat {
      guard takeName(&scanner) else { return false }
    } while scanner.take(".")
    if scanner.take("*") { return true }
    guard scanner.take(":") else { return true }
    guard scanner.next != 0x30 else { return false }
    return (1...4).contains(scanner.takeAll(FormatScanner.isDigit))
  }

  private static func takeName(_ scanner: inout FormatScanner) -> Bool {
    var length = 0
    while let byte = scanner.next {
      if byte == 0x25 {
        guard takePercent(&scanner) else { return false }
      } else if FormatScanner.isLetterOrDigit(byte) || byte == 0x5F {
        _ = scanner.take(byte)
      } else {
        break
      }
      length += 1
    }
    return length > 0
  }

  private static func takePercent(_ scanner: inout FormatScanner) -> Bool {
    guard scanner.take("%") else { return false }
    for _ in 0..<2 {
      guard let digit = scanner.next, PercentEncoding.hexadecimal(digit) != nil, scanner.take(digit) else {
        return false
      }
    }
    return true
  }
}
