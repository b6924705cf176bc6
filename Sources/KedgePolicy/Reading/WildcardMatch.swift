/// Matching with one kind of wildcard that stands for any run of elements, the empty one included.
enum WildcardMatch {
  /// Whether the whole input matches the whole pattern.
  ///
  /// Only the last star is ever taken back, which suffices because a star that was passed never needs to give or take:
  /// the cost is at most the product of both lengths.
  static func matches<Element>(
    _ pattern: [Element], _ input: [Element], isStar: (Element) -> Bool, isMatch: (Element, Element) -> Bool
  ) -> Bool {
    var place = 0
    var index = 0
    var retry: (place: Int, index: Int)?
    while index < input.count {
      if place < pattern.count, isStar(pattern[place]) {
        place += 1
        retry = (place, index)
      } else if place < pattern.count, isMatch(pattern[place], input[index]) {
        place += 1
        index += 1
      } else if let last = retry {
        place = last.place
        index = last.index + 1
        retry = (place, index)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy(isStar)
  }
}
