/// Looks for the shortest member of a language, and the simplest of these.
enum ShortestMember {
  /// Goes through the derivatives by length; one seen once need not be seen again.
  static func find(_ language: Language, in arena: LanguageArena, fuel: inout Int) -> LanguageArena.Members {
    var seen: Set<Language> = [language]
    var path = MemberPath()
    var layer = [(number: 0, state: language)]
    while !layer.isEmpty {
      if let found = layer.first(where: { arena.isNullable($0.state) }) {
        return .init(texts: [path.text(found.number)], isAll: false, isOutOfFuel: false)
      }
      var next: [(number: Int, state: Language)] = []
      for entry in layer {
        let characters = arena.characterClasses(entry.state).compactMap(ReadableCharacters.simplest)
        for character in characters.sorted(by: ReadableCharacters.isSimpler) {
          fuel -= 1
          if fuel <= 0 { return .init(texts: [], isAll: false, isOutOfFuel: true) }
          let rest = arena.derivative(entry.state, character)
          if rest != arena.nothing, seen.insert(rest).inserted {
            next.append((path.append(character, to: entry.number), rest))
          }
        }
      }
      layer = next
    }
    return .init(texts: [], isAll: true, isOutOfFuel: false)
  }
}
