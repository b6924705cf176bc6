/// Groups and lookaround.
extension PatternParser {
  mutating func lookaround() throws(PatternError) -> RegularExpression? {
    let start = index
    let isAhead: Bool
    let isNegated: Bool
    if take("(", "?", "=") {
      (isAhead, isNegated) = (true, false)
    } else if take("(", "?", "!") {
      (isAhead, isNegated) = (true, true)
    } else if take("(", "?", "<", "=") {
      (isAhead, isNegated) = (false, false)
    } else if take("(", "?", "<", "!") {
      (isAhead, isNegated) = (false, true)
    } else {
      return nil
    }
    return .look(try inside(from: start), isAhead: isAhead, isNegated: isNegated)
  }

  mutating func group() throws(PatternError) -> RegularExpression {
    let start = index
    if take("(", "?", ":") { return try inside(from: start) }
    if take("(", "?", "<") {
      let name = try groupName()
      if groups.numbers[name] != captures + 1 {
        throw PatternError(problem: .duplicateGroupName(name), offset: start)
      }
    } else if take("(", "?") {
      throw PatternError(problem: .unknownGroupKind, offset: start)
    } else {
      index += 1
    }
    captures += 1
    let number = captures
    return .capture(number, try inside(from: start))
  }

  private mutating func inside(from start: Int) throws(PatternError) -> RegularExpression {
    let inner = try disjunction()
    guard take(")") else { throw PatternError(problem: .unclosedGroup, offset: start) }
    return inner
  }

  mutating func groupName() throws(PatternError) -> String {
    let start = index
    guard let name = GroupName.read(characters, &index) else {
      throw PatternError(problem: .invalidGroupName, offset: start)
    }
    return name
  }
}
