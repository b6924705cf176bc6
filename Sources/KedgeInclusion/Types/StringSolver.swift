import KedgeDocuments
import KedgePatterns

/// Strings of a length, in some languages and not in others.
struct StringSolver {
  /// The longest string that is made.
  static let lengthLimit = 100_000

  let search: Search
  let facts: Facts
  /// Whether a string will do that the facts allow; nil for every one.
  let accept: ((JSONValue) -> Bool)?

  func solve() -> Outcome {
    if facts.strings.patterns.isEmpty, facts.strings.languages.isEmpty, let outcome = plain() {
      return outcome
    }
    guard let (parts, isPartial) = languages() else { return .empty }
    let language = search.languages.intersection(parts)
    if let outcome = judge(search.languages.members(of: language, upTo: 1, fuel: &search.derivativeFuel)) {
      return outcome
    }
    let count = isPartial || facts.hasOpaque ? 40 : 5
    return judge(search.languages.members(of: language, upTo: count, fuel: &search.derivativeFuel))
      ?? .unknown("no string was found for a pattern or format that is not understood here")
  }

  /// What the string must be in, and whether something is left out; nil where a pattern must match and must not.
  private func languages() -> (parts: [Language], isPartial: Bool)? {
    let (arena, strings) = (search.languages, facts.strings)
    var parts = strings.languages
    var isPartial = false
    for (pattern, isPositive) in strings.patterns {
      if isPositive, strings.patterns.contains(where: { !$0.isPositive && $0.pattern == pattern }) {
        return nil
      }
      guard let language = arena.language(of: pattern) else {
        isPartial = true
        continue
      }
      parts.append(isPositive ? language : arena.complement(language))
    }
    parts.append(arena.length(minimum: strings.minimum, maximum: strings.maximum))
    let excluded = Search.strings(facts.excluded)
    if !excluded.isEmpty { parts.append(arena.complement(arena.texts(excluded))) }
    return (parts, isPartial)
  }

  private func judge(_ members: LanguageArena.Members) -> Outcome? {
    if members.texts.isEmpty {
      return members.isOutOfFuel
        ? .unknown("the budget of derivatives is spent (bound: derivatives)") : .empty
    }
    for text in members.texts {
      let value = JSONValue.string(Text(text))
      if accept?(value) ?? true { return .member(value) }
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
      if !facts.excluded.contains(value), accept?(value) ?? true { return .member(value) }
    }
    return nil
  }
}
