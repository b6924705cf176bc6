/// `[...]`.
///
/// - SeeAlso: ECMA-262, section 22.2.1, CharacterClass.
extension PatternParser {
  mutating func characterClass() throws(PatternError) -> CharacterSet {
    let start = index
    index += 1
    let isNegated = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    while let next = current, next != "]" {
      let place = index
      let first = try classAtom()
      guard current == "-", let bound = character(at: index + 1), bound != "]" else {
        ranges += first.set.ranges
        continue
      }
      index += 1
      let second = try classAtom()
      guard let low = first.character, let high = second.character else {
        if isUnicode { throw PatternError(problem: .classInRange, offset: place) }
        ranges += first.set.ranges + second.set.ranges + [0x2D...0x2D]
        continue
      }
      guard low <= high else { throw PatternError(problem: .rangeOutOfOrder, offset: place) }
      ranges.append(low...high)
    }
    guard take("]") else { throw PatternError(problem: .unclosedClass, offset: start) }
    let set = CharacterSet(ranges)
    return isNegated ? set.complement : set
  }

  /// A set, and its character where it was written as one.
  private mutating func classAtom() throws(PatternError) -> (set: CharacterSet, character: UInt32?) {
    guard take("\\") else {
      let character = characters[index]
      index += 1
      return (CharacterSet(character), character)
    }
    guard let next = current else { throw error(.trailingBackslash, back: 1) }
    let isClass = "dDwWsS".unicodeScalars.contains(next) || isUnicode && (next == "p" || next == "P")
    let set = try characterEscape(inClass: true)
    return (set, isClass ? nil : set.ranges.first?.lowerBound)
  }
}
