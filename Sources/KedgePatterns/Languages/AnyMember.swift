/// Looks for some member of a language whose shortest is too far: depth first, by the characters that most patterns tell
/// from others, since these are the ones that lead on.
enum AnyMember {
  static func find(_ language: Language, in arena: LanguageArena, fuel: inout Int) -> LanguageArena.Members {
    var seen: Set<Language> = [language]
    var path = MemberPath()
    var stack = [(number: 0, state: language)]
    while let entry = stack.popLast() {
      if arena.isNullable(entry.state) {
        return .init(texts: [path.text(entry.number)], isAll: false, isOutOfFuel: false)
      }
      let sets = arena.characterClasses(entry.state).sorted { size($0) > size($1) }
      for set in sets {
        fuel -= 1
        if fuel <= 0 { return .init(texts: [], isAll: false, isOutOfFuel: true) }
        guard let character = ReadableCharacters.simplest(set) else { continue }
        let rest = arena.derivative(entry.state, character)
        if rest != arena.nothing, seen.insert(rest).inserted {
          stack.append((path.append(character, to: entry.number), rest))
        }
      }
    }
    return .init(texts: [], isAll: true, isOutOfFuel: false)
  }

  private static func size(_ set: CharacterSet) -> Int { set.ranges.reduce(0) { $0 + $1.count } }
}
