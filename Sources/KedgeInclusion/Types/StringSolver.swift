import KedgeDocuments
import KedgePatterns

/// Strings of a length, in some languages and not in others.
struct StringSolver {
  /// The longest string that is made.
  static let lengthLimit = 100_000

  let search: Search
  let goal: Goal
  let facts: Facts
  let others: [JSONValue]

  func solve() -> Outcome {
    let strings = facts.strings
    if strings.patterns.isEmpty, let outcome = plain() { return outcome }
    let arena = search.languages
    var parts: [Language] = []
    var isPartial = false
    for (pattern, isPositive) in strings.patterns {
      guard let language = arena.language(of: pattern) else {
        isPartial = true
        continue
      }
      parts.append(isPositive ? language : arena.complement(language))
    }
    if strings.patterns.contains(where: { first in
      first.isPositive && strings.patterns.contains { !$0.isPositive && $0.pattern == first.pattern }
    }) {
      return .empty
    }
    parts.append(arena.length(minimum: strings.minimum, maximum: strings.maximum))
    let excluded = facts.excluded.compactMap { if case .string(let text) = $0 { text.string } else { nil } }
    if !excluded.isEmpty { parts.append(arena.complement(arena.texts(excluded))) }
    let language = arena.intersection(parts)
    let first = arena.members(of: language, upTo: 1, fuel: &search.derivativeFuel)
    if let outcome = judge(first) { return outcome }
    let isOpaque = isPartial || !facts.opaque.isEmpty || !facts.opaqueNegated.isEmpty
    let more = arena.members(of: language, upTo: isOpaque ? 40 : 5, fuel: &search.derivativeFuel)
    return judge(more) ?? .unknown("no string was found for a pattern or format that is not understood here")
  }

  private func judge(_ members: LanguageArena.Members) -> Outcome? {
    if members.texts.isEmpty {
      return members.isOutOfFuel
        ? .unknown("the budget of derivatives is spent (bound: derivatives)") : .empty
    }
    for text in members.texts where search.meets(.string(Text(text)), goal, except: others) {
      return .member(.string(Text(text)))
    }
    return nil
  }

  /// Without patterns: any string of the length that is not excluded; nil to look further.
  private func plain() -> Outcome? {
    let minimum = facts.strings.minimum
    guard minimum <= Self.lengthLimit else {
      return .unknown("a string of \(minimum) characters is too long to make (bound: length)")
    }
    for character in ["a", "b", "0"] {
      let value = JSONValue.string(Text(String(repeating: character, count: minimum)))
      if search.meets(value, goal, except: others) { return .member(value) }
    }
    return nil
  }
}
