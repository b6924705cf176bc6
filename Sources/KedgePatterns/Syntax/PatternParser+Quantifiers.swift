/// `*`, `+`, `?`, `{n,m}`, greedy and lazy.
extension PatternParser {
  /// Greater counts are taken for this one.
  private static let countCap = 1 << 40

  struct Quantifier {
    let minimum: Int
    let maximum: Int?
    let isLazy: Bool
  }

  mutating func quantified(_ atom: RegularExpression) throws(PatternError) -> RegularExpression {
    guard let quantifier = try quantifier() else { return atom }
    return .repetition(
      atom, minimum: quantifier.minimum, maximum: quantifier.maximum, isLazy: quantifier.isLazy)
  }

  /// The quantifier here, if there is one.
  mutating func quantifier() throws(PatternError) -> Quantifier? {
    let start = index
    let range: (minimum: Int, maximum: Int?)
    if take("*") {
      range = (0, nil)
    } else if take("+") {
      range = (1, nil)
    } else if take("?") {
      range = (0, 1)
    } else if let (minimum, maximum, end) = braces() {
      index = end
      range = (minimum, maximum)
      if let maximum, maximum < minimum {
        throw PatternError(problem: .quantifierOutOfOrder, offset: start)
      }
    } else if isUnicode, current == "{" {
      throw error(.unescaped("{"))
    } else {
      return nil
    }
    return Quantifier(minimum: range.minimum, maximum: range.maximum, isLazy: take("?"))
  }

  /// `{n}`, `{n,}` or `{n,m}` here, and the place after it.
  func braces() -> (minimum: Int, maximum: Int?, end: Int)? {
    guard current == "{" else { return nil }
    var place = index + 1
    guard let minimum = number(&place) else { return nil }
    if character(at: place) == "}" { return (minimum, minimum, place + 1) }
    guard character(at: place) == "," else { return nil }
    place += 1
    let maximum = number(&place)
    guard character(at: place) == "}" else { return nil }
    return (minimum, maximum, place + 1)
  }

  private func number(_ place: inout Int) -> Int? {
    var value: Int?
    while place < characters.count, (48...57).contains(characters[place]) {
      value = min((value ?? 0) * 10 + Int(characters[place] - 48), Self.countCap)
      place += 1
    }
    return value
  }
}
