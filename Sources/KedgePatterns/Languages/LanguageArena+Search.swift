/// Emptiness and members, by breadth-first search over derivatives.
extension LanguageArena {
  /// Steps that looking for the shortest text may take before any text will do.
  private static let shortestShare = 20_000

  /// What a search for members found.
  public struct Members: Sendable {
    /// Distinct members, shortest first; a single one that is far away need not be the shortest.
    public let texts: [String]
    /// Whether there is no other.
    public let isAll: Bool
    /// Whether the search ended for want of fuel: more members may exist.
    public let isOutOfFuel: Bool
  }

  /// Whether a text is in a language.
  public func contains(_ language: Language, _ text: String) -> Bool {
    isNullable(text.unicodeScalars.reduce(language) { derivative($0, $1.value) })
  }

  /// Whether a language has no text; nil when `fuel` steps did not tell.
  public func isEmpty(_ language: Language, fuel: inout Int) -> Bool? {
    let found = members(of: language, upTo: 1, fuel: &fuel)
    return found.texts.isEmpty ? (found.isOutOfFuel ? nil : true) : false
  }

  /// Whether every text of one language is in another; nil when `fuel` steps did not tell.
  public func includes(_ outer: Language, _ inner: Language, fuel: inout Int) -> Bool? {
    isEmpty(intersection([inner, complement(outer)]), fuel: &fuel)
  }

  /// The number of texts of a language, counted up to `limit`; nil when `fuel` steps did not tell.
  public func memberCount(of language: Language, upTo limit: Int, fuel: inout Int) -> Int? {
    guard limit > 0 else { return 0 }
    let found = members(of: language, upTo: limit, fuel: &fuel)
    return found.isAll || found.texts.count == limit ? found.texts.count : nil
  }

  /// Up to `count` distinct texts of a language, shortest first, of readable characters where there is a choice.
  public func members(of language: Language, upTo count: Int, fuel: inout Int) -> Members {
    if language == nothing { return Members(texts: [], isAll: true, isOutOfFuel: false) }
    if count == 1 { return shortest(language, &fuel) }
    var search = MemberSearch(language, in: self)
    return search.members(upTo: count, fuel: &fuel)
  }

  /// The shortest text; where that is far, any text.
  private func shortest(_ language: Language, _ fuel: inout Int) -> Members {
    let share = min(fuel / 2, Self.shortestShare)
    var left = share
    let found = ShortestMember.find(language, in: self, fuel: &left)
    fuel -= share - left
    guard found.isOutOfFuel else { return found }
    return AnyMember.find(language, in: self, fuel: &fuel)
  }

  static func string(_ characters: [UInt32]) -> String {
    var string = ""
    for character in characters {
      if let scalar = Unicode.Scalar(character) { string.unicodeScalars.append(scalar) }
    }
    return string
  }
}
