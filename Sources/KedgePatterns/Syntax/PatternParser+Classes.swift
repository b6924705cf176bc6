/// `[...]`.
///
/// - SeeAlso: ECMA-262, section 22.2.1, CharacterClass.
extension PatternParser {
  mutating func characterClass() throws(PatternError) -> CharacterSet {
    let start = index
    index += 1
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    while index < characters.count, !peek("]") {
      let first = try classAtom()
      guard peek("-"), index + 1 < characters.count, characters[index + 1] != 0x5D else {
        ranges += first.ranges
        continue
      }
      index += 1
      let second = try classAtom()
      guard let low = Self.single(first), let high = Self.single(second) else {
        if isUnicode { throw error("a class cannot bound a range") }
        ranges += first.ranges + second.ranges + [0x2D...0x2D]
        continue
      }
      guard low <= high else { throw error("the bounds of a range are out of order") }
      ranges.append(low...high)
    }
    guard take("]") else {
      index = start
      throw error("`[` is not closed")
    }
    let set = CharacterSet(ranges)
    return isNegated ? set.complement : set
  }

  private mutating func classAtom() throws(PatternError) -> CharacterSet {
    guard take("\\") else {
      let character = characters[index]
      index += 1
      return CharacterSet(character)
    }
    guard index < characters.count else { throw error("the pattern ends with a backslash") }
    return try EscapeParser.set(&self, inClass: true)
  }

  private static func single(_ set: CharacterSet) -> UInt32? {
    guard set.ranges.count == 1, let range = set.ranges.first, range.count == 1 else { return nil }
    return range.lowerBound
  }
}
