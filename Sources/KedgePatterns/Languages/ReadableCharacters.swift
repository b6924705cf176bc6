/// Which characters of a set to show a person.
enum ReadableCharacters {
  private static let preferred: [UInt32] =
    Array(97...122) + Array(48...57) + Array(65...90) + [0x2D, 0x5F, 0x2E, 0x20] + Array(33...47)
    + Array(58...64)
    + Array(91...96) + Array(123...126)

  /// Up to `count` characters of a set: letters, digits, other ASCII, then the rest in order.
  static func choose(from set: CharacterSet, upTo count: Int) -> [UInt32] {
    var chosen: [UInt32] = []
    for character in preferred where set.contains(character) {
      chosen.append(character)
      if chosen.count == count { return chosen }
    }
    let known = Set(chosen)
    for range in set.ranges {
      for character in range where !known.contains(character) && Unicode.Scalar(character) != nil {
        chosen.append(character)
        if chosen.count == count { return chosen }
      }
    }
    return chosen
  }
}
