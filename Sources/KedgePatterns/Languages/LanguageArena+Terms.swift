/// Terms, simplified as they are made.
extension LanguageArena {
  /// One character of a set.
  public func character(_ set: CharacterSet) -> Language {
    set.isEmpty ? nothing : intern(.set(set))
  }

  /// One text.
  public func text(_ text: String) -> Language { texts([text]) }

  /// One of some texts.
  public func texts(_ texts: some Sequence<String>) -> Language {
    let sorted = Set(texts.map { $0.unicodeScalars.map(\.value) }).sorted {
      $0.lexicographicallyPrecedes($1)
    }
    if sorted.isEmpty { return nothing }
    if sorted == [[]] { return emptyText }
    return intern(.texts(TextTrie(texts: sorted, depth: 0)))
  }

  /// Texts of so many characters.
  public func length(minimum: Int, maximum: Int?) -> Language {
    if minimum <= 0, maximum == nil { return everything }
    return repetition(intern(.set(.all)), minimum: max(0, minimum), maximum: maximum)
  }

  /// The first, then the second.
  public func concatenation(_ first: Language, _ second: Language) -> Language {
    // Chains lean to the right and may be long: no recursion.
    var heads: [Language] = []
    var last = first
    while case .concatenation(let head, let tail) = term(last) {
      heads.append(head)
      last = tail
    }
    return heads.reversed().reduce(joined(last, second)) { joined($1, $0) }
  }

  private func joined(_ first: Language, _ second: Language) -> Language {
    if first == nothing || second == nothing { return nothing }
    if first == emptyText { return second }
    if second == emptyText { return first }
    if first == everything, isNullable(second) { return everything }
    if second == everything, isNullable(first) { return everything }
    return intern(.concatenation(first, second))
  }

  /// From `minimum` to `maximum` times.
  public func repetition(_ inner: Language, minimum: Int, maximum: Int?) -> Language {
    if let maximum, maximum < minimum { return nothing }
    if maximum == 0 || inner == emptyText { return emptyText }
    if inner == nothing { return minimum == 0 ? emptyText : nothing }
    if minimum == 1, maximum == 1 { return inner }
    if case .repetition(let part, let least, let most) = term(inner), least <= 1 {
      let product = most.flatMap { most in maximum.map { most.multipliedReportingOverflow(by: $0) }
      }
      if product?.overflow != true {
        return repetition(part, minimum: least == 0 ? 0 : minimum, maximum: product?.partialValue)
      }
    }
    if minimum == 0, maximum == nil, term(inner) == .set(.all) || inner == everything {
      return everything
    }
    return intern(.repetition(inner, minimum: minimum, maximum: maximum))
  }

  /// In any.
  public func union(_ parts: [Language]) -> Language {
    var flat = Set<Language>()
    for part in parts {
      if part == everything { return everything }
      if part == nothing { continue }
      if case .union(let inner) = term(part) { flat.formUnion(inner) } else { flat.insert(part) }
    }
    for part in flat {
      if case .complement(let inner) = term(part), flat.contains(inner) { return everything }
    }
    mergeRepetitions(&flat)
    let sets = flat.compactMap {
      if case .set(let set) = term($0) { (language: $0, set: set) } else { nil }
    }
    if sets.count > 1 {
      flat.subtract(sets.map(\.language))
      flat.insert(character(CharacterSet(sets.flatMap(\.set.ranges))))
    }
    if flat.isEmpty { return nothing }
    let sorted = flat.sorted()
    return sorted.count == 1 ? sorted[0] : intern(.union(sorted))
  }

  /// Makes one repetition of those that repeat the same before the same, where together they leave no count out.
  private func mergeRepetitions(_ parts: inout Set<Language>) {
    var groups: [RepetitionKey: [(part: Language, minimum: Int, maximum: Int)]] = [:]
    for part in parts {
      var (head, rest) = (part, emptyText)
      if case .concatenation(let first, let second) = term(part) { (head, rest) = (first, second) }
      if case .repetition(let inner, let minimum, let maximum) = term(head) {
        groups[RepetitionKey(inner: inner, rest: rest), default: []].append(
          (part, minimum, maximum ?? .max))
      }
    }
    for (key, group) in groups where group.count > 1 {
      parts.subtract(group.map(\.part))
      var (minimum, maximum) = (0, -1)
      for entry in group.sorted(by: { ($0.minimum, $0.maximum) < ($1.minimum, $1.maximum) }) {
        if maximum >= 0, entry.minimum > maximum, entry.minimum > maximum + 1 {
          parts.insert(repetition(key, minimum, maximum))
          maximum = -1
        }
        if maximum < 0 { minimum = entry.minimum }
        maximum = max(maximum, entry.maximum)
      }
      parts.insert(repetition(key, minimum, maximum))
    }
  }

  private struct RepetitionKey: Hashable {
    let inner: Language
    let rest: Language
  }

  private func repetition(_ key: RepetitionKey, _ minimum: Int, _ maximum: Int) -> Language {
    concatenation(
      repetition(key.inner, minimum: minimum, maximum: maximum == .max ? nil : maximum), key.rest)
  }

  /// In all.
  public func intersection(_ parts: [Language]) -> Language {
    var flat = Set<Language>()
    for part in parts {
      if part == nothing { return nothing }
      if part == everything { continue }
      if case .intersection(let inner) = term(part) {
        flat.formUnion(inner)
      } else {
        flat.insert(part)
      }
    }
    let excluded = flat.compactMap {
      if case .complement(let inner) = term($0) { inner } else { nil }
    }
    if !excluded.isEmpty {
      flat.subtract(excluded.map(complement))
      let outer = union(excluded)
      if outer == everything || flat.contains(where: { isWithin($0, outer) }) { return nothing }
      flat.insert(complement(outer))
    }
    if isExcluded(flat) { return nothing }
    if flat.contains(emptyText) { return flat.allSatisfy(isNullable) ? emptyText : nothing }
    if flat.isEmpty { return everything }
    let sorted = flat.sorted()
    return sorted.count == 1 ? sorted[0] : intern(.intersection(sorted))
  }

  /// Whether parts contradict each other plainly: a union all of whose parts are excluded, or the exclusion of what
  /// other parts together say.
  private func isExcluded(_ parts: Set<Language>) -> Bool {
    var excluded = Set<Language>()
    for part in parts { if case .complement(let inner) = term(part) { excluded.insert(inner) } }
    if excluded.isEmpty { return false }
    for inner in excluded {
      let alternatives = if case .union(let alternatives) = term(inner) { alternatives } else { [inner] }
      for case .intersection(let all) in alternatives.map(term) where all.allSatisfy(parts.contains) {
        return true
      }
    }
    return parts.contains { part in
      guard case .union(let alternatives) = term(part) else { return false }
      return alternatives.allSatisfy(excluded.contains)
    }
  }

  /// All other texts.
  public func complement(_ language: Language) -> Language {
    switch term(language) {
    case .nothing: everything
    case .complement(let inner): inner
    default: intern(.complement(language))
    }
  }
}
