/// Which characters of a set to show a person.
enum ReadableCharacters {
  /// Each once: letters, digits, capitals, what names are joined with, the rest of ASCII.
  private static let preferred: [UInt32] = {
    let first = Array(97...122) + Array(48...57) + Array(65...90) + [0x2D, 0x5F, 0x2E, 0x20] as [UInt32]
    return first + (UInt32(0x21)...0x7E).filter { !first.contains($0) }
  }()

  /// Where each character below 128 stands among the preferred.
  private static let ranks: [Int] = (UInt32(0)..<0x80).map { character in
    preferred.firstIndex(of: character) ?? preferred.count
  }

  /// Letters with accents, Greek, Cyrillic, and any letter.
  private static let letters: [CharacterSet] = [
    CharacterSet([0xE0...0xF6, 0xF8...0xFF]), CharacterSet([0xC0...0xD6, 0xD8...0xDE, 0x3B1...0x3C9]),
    CharacterSet([0x430...0x44F]), UnicodeProperties.set("L") ?? .none,
  ]

  /// Up to `count` characters of a set: letters, digits, other ASCII, other letters, then the rest in order.
  static func choose(from set: CharacterSet, upTo count: Int) -> [UInt32] {
    var chosen: [UInt32] = []
    for character in preferred where set.contains(character) {
      chosen.append(character)
      if chosen.count == count { return chosen }
    }
    var known = Set(chosen)
    for part in letters.map({ $0.intersection(set) }) + [set] {
      for range in part.ranges {
        for character in range where Unicode.Scalar(character) != nil && known.insert(character).inserted {
          chosen.append(character)
          if chosen.count == count { return chosen }
        }
      }
    }
    return chosen
  }

  /// The first of a set to show.
  static func simplest(_ set: CharacterSet) -> UInt32? { choose(from: set, upTo: 1).first }

  /// Whether a character is to be shown rather than another.
  static func isSimpler(_ left: UInt32, _ right: UInt32) -> Bool { (rank(left), left) < (rank(right), right) }

  private static func rank(_ character: UInt32) -> Int {
    character < 0x80 ? ranks[Int(character)] : preferred.count - 1
  }
}
