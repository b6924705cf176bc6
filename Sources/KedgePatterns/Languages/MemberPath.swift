/// Texts as steps from one to the next longer one; number 0 is the empty text.
struct MemberPath {
  private var steps: [(before: Int, character: UInt32)] = [(0, 0)]

  /// The number of a text with one character more.
  mutating func append(_ character: UInt32, to number: Int) -> Int {
    steps.append((number, character))
    return steps.count - 1
  }

  /// The text of a number.
  func text(_ number: Int) -> String {
    var characters: [UInt32] = []
    var number = number
    while number > 0 {
      characters.append(steps[number].character)
      number = steps[number].before
    }
    return LanguageArena.string(characters.reversed())
  }
}
