/// Escapes that stand for one code point or a class of them; the parser stands after the backslash.
///
/// - SeeAlso: ECMA-262, section 22.2.1, CharacterEscape and CharacterClassEscape; section B.1.2.
extension PatternParser {
  mutating func characterEscape(inClass: Bool) throws(PatternError) -> CharacterSet {
    guard let character = current else { throw error(.trailingBackslash, back: 1) }
    index += 1
    if let set = Self.classes[character] { return set }
    if let control = Self.controls[character] { return CharacterSet(control) }
    switch character {
    case "b" where inClass: return CharacterSet(8)
    case "-" where inClass: return CharacterSet(0x2D)
    case "0" where !isDigit(current): return CharacterSet(0)
    case "0"..."7" where !isUnicode: return octal(character.value - 48)
    case "c": if let set = control(inClass: inClass) { return set }
    case "x":
      if let value = CodePointEscape.digits(characters, &index, count: 2) { return CharacterSet(value) }
    case "u":
      if let value = CodePointEscape.read(characters, &index, allowsBraces: isUnicode) {
        return CharacterSet(value)
      }
      if isUnicode, current == "{" { throw error(.invalidCodePoint, back: 2) }
    case "k" where groups.hasNames: throw error(.unknownEscape, back: 2)
    case "p" where isUnicode: return try property()
    case "P" where isUnicode: return try property().complement
    case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/":
      return CharacterSet(character.value)
    default: break
    }
    guard !isUnicode else { throw error(.unknownEscape, back: 2) }
    return CharacterSet(character.value)
  }

  private static let classes: [Unicode.Scalar: CharacterSet] = [
    "d": .digits, "D": CharacterSet.digits.complement, "w": .word, "W": CharacterSet.word.complement,
    "s": .space, "S": CharacterSet.space.complement,
  ]

  private static let controls: [Unicode.Scalar: UInt32] = ["t": 9, "n": 10, "v": 11, "f": 12, "r": 13]

  private func isDigit(_ character: Unicode.Scalar?) -> Bool {
    character.map { ("0"..."9").contains($0) } ?? false
  }

  /// `\cX`; a leniently read `\c` before anything else is a backslash, and the `c` follows.
  private mutating func control(inClass: Bool) -> CharacterSet? {
    if let next = current {
      let isLetter = ("A"..."Z").contains(next) || ("a"..."z").contains(next)
      if isLetter || inClass && !isUnicode && (isDigit(next) || next == "_") {
        index += 1
        return CharacterSet(next.value % 32)
      }
    }
    if isUnicode { return nil }
    index -= 1
    return CharacterSet(0x5C)
  }

  /// Up to three octal digits, up to 377.
  private mutating func octal(_ first: UInt32) -> CharacterSet {
    var value = first
    var count = 1
    while count < 3, let next = current, ("0"..."7").contains(next), value * 8 + next.value - 48 <= 0o377 {
      value = value * 8 + next.value - 48
      index += 1
      count += 1
    }
    return CharacterSet(value)
  }

  private mutating func property() throws(PatternError) -> CharacterSet {
    let start = index - 2
    var name = ""
    guard take("{") else { throw PatternError(problem: .unknownProperty(""), offset: start) }
    while let next = current, next != "}" {
      name.unicodeScalars.append(next)
      index += 1
    }
    guard take("}") else { throw PatternError(problem: .unknownProperty(""), offset: start) }
    guard let set = UnicodeProperties.set(name) else {
      throw PatternError(problem: .unknownProperty(name), offset: start)
    }
    return set
  }
}
