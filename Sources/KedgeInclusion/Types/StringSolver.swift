import KedgeDocuments
import KedgePatterns

/// Strings of a length, in some languages and not in others.
struct StringSolver {
  /// The longest string that is made.
  static let lengthLimit = 2_000_000
  /// The longest string that is looked for in a language.
  private static let searchedLength = 20_000

  let search: Search
  let facts: Facts
  /// Whether a string will do that the facts allow, nil where that cannot be judged; nil for every one.
  let accept: ((JSONValue) -> Bool?)?

  func solve() -> Outcome {
    if facts.strings.patterns.isEmpty, facts.strings.languages.isEmpty, let outcome = plain() {
      return outcome
    }
    guard let (parts, isPartial) = languages() else { return .empty }
    let language = search.languages.intersection(parts)
    if facts.strings.minimum > Self.searchedLength { return long(parts) }
    if let outcome = judge(search.shortest(of: language)) {
      return outcome
    }
    let count = isPartial || facts.hasOpaque ? 40 : 5
    return judge(search.languages.members(of: language, upTo: count, fuel: &search.derivativeFuel))
      ?? judge(facts.samples.map { Text($0) }.filter { isMember($0, language) })
      ?? .unknown(
        !isPartial && !facts.hasOpaque
          ? .unjudged : Gap("no string was found for a pattern or format that is not understood here"))
  }

  private func isMember(_ text: Text, _ language: Language) -> Bool {
    search.languages.contains(language, text.string)
  }

  /// A string too long to look for: there may plainly be none.
  private func long(_ parts: [Language]) -> Outcome {
    let language = search.languages.intersection(parts.dropLast(facts.excluded.isEmpty ? 1 : 2))
    let members = search.languages.members(of: language, upTo: 1, fuel: &search.derivativeFuel)
    if members.texts.isEmpty, !members.isOutOfFuel { return .empty }
    return .unknown(Gap("a string of \(facts.strings.minimum) characters is too long to look for", .length))
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
        ? .unknown(Gap("the budget of derivatives is spent", .derivatives)) : .empty
    }
    if let found = judge(members.texts.map { Text($0) }) { return found }
    // All there are were refused, and none for want of judgement.
    let isRefuted = members.isAll && members.texts.allSatisfy { accept?(.string(Text($0))) == false }
    return isRefuted ? .empty : nil
  }

  private func judge(_ texts: [Text]) -> Outcome? {
    for text in texts where isTaken(.string(text)) { return .member(.string(text)) }
    return nil
  }

  /// Without patterns: any string of the length that is not excluded; nil to look further.
  private func plain() -> Outcome? {
    let minimum = facts.strings.minimum
    guard minimum <= Self.lengthLimit else {
      return .unknown(Gap("a string of \(minimum) characters is too long to make", .length))
    }
    for character in ["a", "b", "0"] {
      let value = JSONValue.string(Text(String(repeating: character, count: minimum)))
      if !facts.excluded.contains(value), isTaken(value) { return .member(value) }
    }
    return nil
  }

  private func isTaken(_ value: JSONValue) -> Bool { accept.map { $0(value) == true } ?? true }
}
