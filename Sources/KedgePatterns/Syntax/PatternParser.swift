/// Reads ECMA-262 pattern syntax: the terms and what they are made of.
///
/// - SeeAlso: ECMA-262, sections 22.2.1 and B.1.2.
struct PatternParser {
  let characters: [UInt32]
  let isUnicode: Bool
  let groups: GroupScan
  var index = 0
  var captures = 0
  private var depth = 0

  static func parse(_ source: String, mode: Pattern.Mode) throws(PatternError) -> RegularExpression {
    var parser = PatternParser(source.unicodeScalars.map(\.value), isUnicode: mode == .unicode)
    guard parser.characters.count <= Pattern.sourceLimit else { throw parser.error(.tooLong) }
    let expression = try parser.disjunction()
    guard parser.index == parser.characters.count else { throw parser.error(.unmatchedParenthesis) }
    return expression
  }

  private init(_ characters: [UInt32], isUnicode: Bool) {
    self.characters = characters
    self.isUnicode = isUnicode
    groups = GroupScan(characters)
  }

  mutating func disjunction() throws(PatternError) -> RegularExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Pattern.depthLimit else { throw error(.tooDeep) }
    var alternatives = [try alternative()]
    while take("|") { alternatives.append(try alternative()) }
    return alternatives.count == 1 ? alternatives[0] : .alternation(alternatives)
  }

  private mutating func alternative() throws(PatternError) -> RegularExpression {
    var terms: [RegularExpression] = []
    while let next = current, next != "|", next != ")" { terms.append(try term()) }
    return terms.isEmpty ? .empty : terms.count == 1 ? terms[0] : .sequence(terms)
  }

  private mutating func term() throws(PatternError) -> RegularExpression {
    if take("^") { return .start }
    if take("$") { return .end }
    if take("\\", "b") { return .wordBoundary(isNegated: false) }
    if take("\\", "B") { return .wordBoundary(isNegated: true) }
    if let look = try lookaround() {
      guard case .look(_, isAhead: true, _) = look, !isUnicode else {
        if try quantifier() != nil { throw error(.repeatedAssertion, back: 1) }
        return look
      }
      return try quantified(look)
    }
    return try quantified(try atom())
  }

  private mutating func atom() throws(PatternError) -> RegularExpression {
    guard let character = current else { return .empty }
    switch character {
    case ".":
      index += 1
      return .set(.dot)
    case "(": return try group()
    case "[": return .set(try characterClass())
    case "\\": return try escape()
    case "*", "+", "?": throw error(.nothingToRepeat)
    case "{" where isUnicode || braces() != nil: throw error(.nothingToRepeat)
    case "}" where isUnicode, "]" where isUnicode: throw error(.unescaped(Character(character)))
    default:
      index += 1
      return .set(CharacterSet(character.value))
    }
  }

  private mutating func escape() throws(PatternError) -> RegularExpression {
    let start = index
    index += 1
    guard let next = current else { throw error(.trailingBackslash, back: 1) }
    switch next {
    case "1"..."9":
      if let reference = backreference() { return .backreference(reference) }
      guard !isUnicode else { throw error(.unknownGroup, back: 1) }
    case "k" where isUnicode || groups.hasNames:
      index += 1
      guard take("<") else { throw PatternError(problem: .invalidGroupName, offset: start) }
      guard let number = groups.numbers[try groupName()] else {
        throw PatternError(problem: .unknownGroup, offset: start)
      }
      return .backreference(number)
    default: break
    }
    return .set(try characterEscape(inClass: false))
  }

  private mutating func backreference() -> Int? {
    var place = index
    var value = 0
    while place < characters.count, (48...57).contains(characters[place]), value < 1 << 40 {
      value = value * 10 + Int(characters[place] - 48)
      place += 1
    }
    guard value <= groups.count else { return nil }
    index = place
    return value
  }
}

extension PatternParser {
  /// The character here.
  var current: Unicode.Scalar? { character(at: index) }

  func character(at place: Int) -> Unicode.Scalar? {
    place < characters.count ? Unicode.Scalar(characters[place]) : nil
  }

  /// Passes over these, if the text goes on with them.
  mutating func take(_ expected: Unicode.Scalar...) -> Bool {
    guard index + expected.count <= characters.count else { return false }
    for (offset, scalar) in expected.enumerated() where characters[index + offset] != scalar.value {
      return false
    }
    index += expected.count
    return true
  }

  func error(_ problem: PatternError.Problem, back: Int = 0) -> PatternError {
    PatternError(problem: problem, offset: index - back)
  }
}
