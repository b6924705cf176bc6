/// Escapes that stand for one code point or a class of them. On entry the parser stands after the backslash.
///
/// - SeeAlso: ECMA-262, section 22.2.1, CharacterEscape and CharacterClassEscape.
enum EscapeParser {
  static func set(_ parser: inout PatternParser, inClass: Bool) throws(PatternError) -> CharacterSet {
    let character = parser.characters[parser.index]
    let next = parser.index + 1 < parser.characters.count ? parser.characters[parser.index + 1] : 0
    parser.index += 1
    switch Unicode.Scalar(character) {
    case "d": return .digits
    case "D": return CharacterSet.digits.complement
    case "w": return .word
    case "W": return CharacterSet.word.complement
    case "s": return .space
    case "S": return CharacterSet.space.complement
    case "t": return CharacterSet(9)
    case "n": return CharacterSet(10)
    case "v": return CharacterSet(11)
    case "f": return CharacterSet(12)
    case "r": return CharacterSet(13)
    case "b" where inClass: return CharacterSet(8)
    case "-" where inClass: return CharacterSet(0x2D)
    case "0" where !(48...57).contains(next): return CharacterSet(0)
    case "c":
      if (65...90).contains(next & ~32) {
        parser.index += 1
        return CharacterSet(next % 32)
      }
      if !parser.isUnicode {
        parser.index -= 1
        return CharacterSet(0x5C)
      }
    case "x":
      if let value = hexadecimal(&parser, 2) { return CharacterSet(value) }
    case "u":
      if let value = try unicode(&parser) { return CharacterSet(value) }
    case "p" where parser.isUnicode, "P" where parser.isUnicode:
      let set = try property(&parser)
      return Unicode.Scalar(character) == "P" ? set.complement : set
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
      return CharacterSet(character)
    default:
      if !parser.isUnicode, (48...55).contains(character) { return octal(&parser, character) }
    }
    guard !parser.isUnicode else {
      parser.index -= 2
      throw parser.error("no such escape")
    }
    return CharacterSet(character)
  }

  private static func hexadecimal(_ parser: inout PatternParser, _ count: Int) -> UInt32? {
    guard parser.index + count <= parser.characters.count else { return nil }
    var value: UInt32 = 0
    for character in parser.characters[parser.index..<parser.index + count] {
      guard let digit = Unicode.Scalar(character).flatMap({ Character($0).hexDigitValue }), character < 0x80
      else {
        return nil
      }
      value = value << 4 | UInt32(digit)
    }
    parser.index += count
    return value
  }

  private static func unicode(_ parser: inout PatternParser) throws(PatternError) -> UInt32? {
    if parser.isUnicode, parser.take("{") {
      var value: UInt32 = 0
      var count = 0
      while let digit = hexadecimal(&parser, 1) {
        value = min(value << 4 | digit, 0x0FFF_FFFF)
        count += 1
      }
      guard count > 0, value <= CharacterSet.last, parser.take("}") else {
        throw parser.error("a code point is `\\u{X}`")
      }
      return value
    }
    guard let unit = hexadecimal(&parser, 4) else { return nil }
    if (0xD800...0xDBFF).contains(unit), parser.peek("\\u") {
      let before = parser.index
      parser.index += 2
      if let low = hexadecimal(&parser, 4), (0xDC00...0xDFFF).contains(low) {
        return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      parser.index = before
    }
    return unit
  }

  private static func octal(_ parser: inout PatternParser, _ first: UInt32) -> CharacterSet {
    var value = first - 48
    while parser.index < parser.characters.count, (48...55).contains(parser.characters[parser.index]),
      value * 8 + parser.characters[parser.index] - 48 <= 0xFF
    {
      value = value * 8 + parser.characters[parser.index] - 48
      parser.index += 1
    }
    return CharacterSet(value)
  }

  private static func property(_ parser: inout PatternParser) throws(PatternError) -> CharacterSet {
    guard parser.take("{") else { throw parser.error("a property is `\\p{Name}`") }
    var name = ""
    while parser.index < parser.characters.count, !parser.peek("}") {
      if let scalar = Unicode.Scalar(parser.characters[parser.index]) { name.unicodeScalars.append(scalar) }
      parser.index += 1
    }
    guard parser.take("}"), let set = UnicodeProperties.set(name) else {
      throw parser.error("the property `\(name)` is not known here")
    }
    return set
  }
}
