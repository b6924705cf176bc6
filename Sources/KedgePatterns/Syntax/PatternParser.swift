/// Reads ECMA-262 pattern syntax.
///
/// - SeeAlso: ECMA-262, sections 22.2.1 and B.1.2.
struct PatternParser {
  /// How deep groups may nest.
  static let depthLimit = 200

  let characters: [UInt32]
  let isUnicode: Bool
  var index = 0
  private var captures = 0
  private var depth = 0
  private let groupCount: Int
  private let groupNames: [String: Int]

  static func parse(_ source: String, mode: Pattern.Mode) throws(PatternError) -> RegularExpression {
    var parser = PatternParser(source.unicodeScalars.map(\.value), isUnicode: mode == .unicode)
    let expression = try parser.disjunction()
    guard parser.index == parser.characters.count else { throw parser.error("unmatched `)`") }
    return expression
  }

  private init(_ characters: [UInt32], isUnicode: Bool) {
    self.characters = characters
    self.isUnicode = isUnicode
    (groupCount, groupNames) = GroupScan.groups(characters)
  }

  private mutating func disjunction() throws(PatternError) -> RegularExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw error("more than \(Self.depthLimit) nested groups (bound: depth)")
    }
    var alternatives = [try alternative()]
    while take("|") { alternatives.append(try alternative()) }
    return alternatives.count == 1 ? alternatives[0] : .alternation(alternatives)
  }

  private mutating func alternative() throws(PatternError) -> RegularExpression {
    var terms: [RegularExpression] = []
    while index < characters.count, !peek("|"), !peek(")") { terms.append(try term()) }
    return terms.isEmpty ? .empty : terms.count == 1 ? terms[0] : .sequence(terms)
  }

  private mutating func term() throws(PatternError) -> RegularExpression {
    if take("^") { return .start }
    if take("$") { return .end }
    if take("\\b") { return .wordBoundary(isNegated: false) }
    if take("\\B") { return .wordBoundary(isNegated: true) }
    if let look = try lookaround() { return try quantified(look, isAssertion: true) }
    return try quantified(try atom(), isAssertion: false)
  }

  private mutating func lookaround() throws(PatternError) -> RegularExpression? {
    for (mark, isAhead, isNegated) in [
      ("(?=", true, false), ("(?!", true, true), ("(?<=", false, false), ("(?<!", false, true),
    ] where take(mark) {
      let inner = try disjunction()
      guard take(")") else { throw error("`\(mark)` is not closed") }
      return .look(inner, isAhead: isAhead, isNegated: isNegated)
    }
    return nil
  }

  private mutating func atom() throws(PatternError) -> RegularExpression {
    let character = characters[index]
    switch Unicode.Scalar(character) {
    case ".":
      index += 1
      return .set(.dot)
    case "(": return try group()
    case "[": return .set(try characterClass())
    case "\\": return try escape()
    case "*", "+", "?": throw error("nothing to repeat")
    case "{":
      if isUnicode || braces() != nil { throw error("nothing to repeat") }
    case "}", "]":
      if isUnicode { throw error("`\(Character(Unicode.Scalar(character) ?? " "))` must be escaped") }
    default: break
    }
    index += 1
    return .set(CharacterSet(character))
  }

  private mutating func group() throws(PatternError) -> RegularExpression {
    let number: Int?
    if take("(?:") {
      number = nil
    } else if take("(?<") {
      captures += 1
      number = captures
      _ = try name()
    } else if take("(?") {
      throw error(
        "groups begin with `(`, `(?:`, `(?<name>`, `(?=`, `(?!`, `(?<=` or `(?<!`; inline flags do not exist")
    } else {
      index += 1
      captures += 1
      number = captures
    }
    let inner = try disjunction()
    guard take(")") else { throw error("a group is not closed") }
    return number.map { .capture($0, inner) } ?? inner
  }

  private mutating func name() throws(PatternError) -> String {
    var name = ""
    while index < characters.count, !peek(">") {
      if let scalar = Unicode.Scalar(characters[index]) { name.unicodeScalars.append(scalar) }
      index += 1
    }
    guard take(">"), !name.isEmpty else { throw error("a group name ends with `>`") }
    return name
  }

  private mutating func quantified(
    _ atom: RegularExpression, isAssertion: Bool
  ) throws(PatternError) -> RegularExpression {
    let range: (Int, Int?)
    if take("*") {
      range = (0, nil)
    } else if take("+") {
      range = (1, nil)
    } else if take("?") {
      range = (0, 1)
    } else if peek("{"), let (minimum, maximum, end) = braces() {
      index = end
      range = (minimum, maximum)
    } else if peek("{"), isUnicode {
      throw error("`{` must be escaped")
    } else {
      return atom
    }
    if isAssertion, isUnicode { throw error("an assertion cannot be repeated") }
    if let maximum = range.1, maximum < range.0 { throw error("the numbers of `{n,m}` are out of order") }
    _ = take("?")
    return .repetition(atom, minimum: range.0, maximum: range.1)
  }

  /// `{n}`, `{n,}` or `{n,m}` here, and one past it.
  private func braces() -> (Int, Int?, Int)? {
    var place = index + 1
    func number() -> Int? {
      var value: Int?
      while place < characters.count, (48...57).contains(characters[place]) {
        value = min((value ?? 0) * 10 + Int(characters[place] - 48), 1 << 40)
        place += 1
      }
      return value
    }
    guard let minimum = number(), place < characters.count else { return nil }
    if characters[place] == 0x7D { return (minimum, minimum, place + 1) }
    guard characters[place] == 0x2C else { return nil }
    place += 1
    let maximum = number()
    guard place < characters.count, characters[place] == 0x7D else { return nil }
    return (minimum, maximum, place + 1)
  }

  private mutating func escape() throws(PatternError) -> RegularExpression {
    let start = index
    index += 1
    guard index < characters.count else { throw error("the pattern ends with a backslash") }
    if (49...57).contains(characters[index]) {
      if let reference = backreference() { return .backreference(reference) }
      if isUnicode {
        index = start
        throw error("there is no such group")
      }
    }
    if peek("k"), isUnicode || !groupNames.isEmpty {
      index += 1
      guard take("<"), let number = groupNames[try name()] else { throw error("there is no such group") }
      return .backreference(number)
    }
    return .set(try EscapeParser.set(&self, inClass: false))
  }

  private mutating func backreference() -> Int? {
    var place = index
    var value = 0
    while place < characters.count, (48...57).contains(characters[place]), value < 100_000 {
      value = value * 10 + Int(characters[place] - 48)
      place += 1
    }
    guard value <= groupCount else { return nil }
    index = place
    return value
  }

  /// Whether the text goes on with this.
  func peek(_ text: String) -> Bool { characters[index...].starts(with: text.unicodeScalars.map(\.value)) }

  /// Passes over this, if the text goes on with it.
  mutating func take(_ text: String) -> Bool {
    guard peek(text) else { return false }
    index += text.unicodeScalars.count
    return true
  }

  func error(_ message: String) -> PatternError { PatternError(message: message, offset: index) }
}
