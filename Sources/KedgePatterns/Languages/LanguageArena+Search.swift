/// Emptiness and members, by breadth-first search over derivatives.
extension LanguageArena {
  /// What a search for members found.
  public struct Members: Sendable {
    /// Distinct members, shortest first.
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

  /// Up to `count` distinct texts of a language, shortest first, of readable characters where there is a choice.
  public func members(of language: Language, upTo count: Int, fuel: inout Int) -> Members {
    if language == nothing { return Members(texts: [], isAll: true, isOutOfFuel: false) }
    if count == 1 { return shortest(language, &fuel) }
    guard let live = reach(language, &fuel) else {
      return Members(texts: [], isAll: false, isOutOfFuel: true)
    }
    if !live.contains(language) { return Members(texts: [], isAll: true, isOutOfFuel: false) }
    var texts: [String] = []
    var isCut = false
    var layer: [(text: [UInt32], language: Language)] = [([], language)]
    while !layer.isEmpty {
      for entry in layer where isNullable(entry.language) {
        texts.append(Self.string(entry.text))
        if texts.count == count { return Members(texts: texts, isAll: false, isOutOfFuel: false) }
      }
      var next: [(text: [UInt32], language: Language)] = []
      for entry in layer {
        for set in characterClasses(entry.language) {
          let wanted = max(1, count - texts.count)
          for character in ReadableCharacters.choose(from: set, upTo: wanted) {
            fuel -= 1
            if fuel <= 0 { return Members(texts: texts, isAll: false, isOutOfFuel: true) }
            let rest = derivative(entry.language, character)
            if live.contains(rest) { next.append((entry.text + [character], rest)) }
          }
        }
        if next.count > 4 * count + 64 {
          isCut = true
          break
        }
      }
      layer = next
    }
    return Members(texts: texts, isAll: !isCut, isOutOfFuel: isCut)
  }

  /// The shortest text: a state seen once need not be seen again.
  private func shortest(_ language: Language, _ fuel: inout Int) -> Members {
    var seen: Set<Language> = [language]
    var layer: [(text: [UInt32], language: Language)] = [([], language)]
    while !layer.isEmpty {
      if let found = layer.first(where: { isNullable($0.language) }) {
        return Members(texts: [Self.string(found.text)], isAll: false, isOutOfFuel: false)
      }
      var next: [(text: [UInt32], language: Language)] = []
      for entry in layer {
        for set in characterClasses(entry.language) {
          fuel -= 1
          if fuel <= 0 { return Members(texts: [], isAll: false, isOutOfFuel: true) }
          guard let character = ReadableCharacters.choose(from: set, upTo: 1).first else { continue }
          let rest = derivative(entry.language, character)
          if rest != nothing, seen.insert(rest).inserted { next.append((entry.text + [character], rest)) }
        }
      }
      layer = next
    }
    return Members(texts: [], isAll: true, isOutOfFuel: false)
  }

  /// The derivatives that have a member; nil when fuel ran out before all were seen.
  private func reach(_ start: Language, _ fuel: inout Int) -> Set<Language>? {
    var predecessors: [Language: [Language]] = [start: []]
    var work = [start]
    var live: [Language] = []
    while let state = work.popLast() {
      if isNullable(state) { live.append(state) }
      for set in characterClasses(state) {
        fuel -= 1
        if fuel <= 0 { return nil }
        let next = derivative(state, set.ranges[0].lowerBound)
        if next == nothing { continue }
        if predecessors[next] == nil { work.append(next) }
        predecessors[next, default: []].append(state)
      }
    }
    var result = Set(live)
    while let state = live.popLast() {
      for before in predecessors[state] ?? [] where result.insert(before).inserted { live.append(before) }
    }
    return result
  }

  private static func string(_ characters: [UInt32]) -> String {
    var string = ""
    for character in characters {
      if let scalar = Unicode.Scalar(character) { string.unicodeScalars.append(scalar) }
    }
    return string
  }
}
