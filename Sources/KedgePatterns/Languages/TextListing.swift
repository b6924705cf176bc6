/// Lists the texts of a language by length, going only where a text of that length may still come of it.
struct TextListing {
  let arena: LanguageArena
  /// How long the shortest text of each derivative is.
  let distances: [Language: Int]
  /// How many texts are wanted.
  let count: Int
  var fuel: Int
  private(set) var texts: [String] = []
  private var text: [UInt32] = []

  init(arena: LanguageArena, distances: [Language: Int], count: Int, fuel: Int) {
    self.arena = arena
    self.distances = distances
    self.count = count
    self.fuel = fuel
  }

  /// Whether there are enough, or nothing is left to find them with.
  var isDone: Bool { texts.count >= count || fuel <= 0 }

  /// Adds the texts of one length.
  mutating func list(from state: Language, length: Int) {
    if length == 0 {
      if distances[state] == 0 { texts.append(LanguageArena.string(text)) }
      return
    }
    for set in arena.characterClasses(state) {
      for character in ReadableCharacters.choose(from: set, upTo: count - texts.count) {
        fuel -= 1
        if isDone { return }
        let rest = arena.derivative(state, character)
        guard let distance = distances[rest], distance < length else { break }
        text.append(character)
        list(from: rest, length: length - 1)
        text.removeLast()
        if isDone { return }
      }
    }
  }
}
