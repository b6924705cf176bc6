import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// Names to try for a demanded member, and whether they stand for all names.
struct NameChoice {
  var names: [Text]
  var isComplete: Bool
}

/// Finds names: all that are mentioned, and for each combination of patterns some that no one mentions.
struct NameChooser {
  /// How many combinations of patterns are looked at.
  private static let cellLimit = 128

  let search: Search
  let objects: ObjectFacts
  /// Names given to earlier demands.
  var taken: Set<Text> = []

  /// Names that fit a demand.
  func choose(_ request: MemberRequest) -> NameChoice {
    let count = max(1, objects.requests.count)
    let fits = mentioned.filter { suits($0, request.names) }
    if let language = language(of: request.names) {
      return add(fits, cells(within: [language], count: count))
    }
    guard case .rejected(let schema) = request.names else {
      return NameChoice(names: fits, isComplete: false)
    }
    return rejected(by: schema, fits)
  }

  private func suits(_ name: Text, _ names: MemberRequest.Names) -> Bool {
    switch names {
    case .matching(let pattern): pattern.matches(name.string)
    case .others(let listed, let patterns):
      !listed.contains(name) && !patterns.contains { $0.matches(name.string) }
    case .rejected(let schema):
      search.validator.isValid(Document(value: .string(name)).root, schema) == false
    }
  }

  /// The names that fit a demand as a language; nil where that is not known.
  private func language(of names: MemberRequest.Names) -> Language? {
    let arena = search.languages
    switch names {
    case .matching(let pattern): return arena.language(of: pattern)
    case .others(let listed, let patterns):
      let languages = patterns.compactMap { arena.language(of: $0) }
      guard languages.count == patterns.count else { return nil }
      let unlisted = listed.isEmpty ? [] : [arena.complement(arena.texts(listed.map(\.string)))]
      return arena.intersection(languages.map(arena.complement) + unlisted)
    case .rejected(let schema):
      let (accepted, isExact) = language(of: schema)
      return isExact ? arena.complement(accepted) : nil
    }
  }

  /// Names of any kind, mentioned or not.
  func any(count: Int) -> NameChoice { add(mentioned, cells(within: [], count: count)) }

  private func add(_ names: [Text], _ more: NameChoice) -> NameChoice {
    NameChoice(names: names + more.names, isComplete: more.isComplete)
  }

  /// A name that a schema rejects: the search's own answer, and whatever is mentioned.
  private func rejected(by schema: SchemaID, _ fits: [Text]) -> NameChoice {
    let goal = Goal(
      [search.literal(schema, false)] + objects.names.map { search.literal($0, true) })
    let isSimple = objects.rules.isEmpty && objects.forbidden.isEmpty && objects.requests.count == 1
    switch search.string(goal) {
    case .member(.string(let name)): return NameChoice(names: fits + [name], isComplete: isSimple)
    case .empty: return NameChoice(names: fits, isComplete: true)
    default: return NameChoice(names: fits, isComplete: false)
    }
  }

  /// Every name that is spoken of.
  private var mentioned: [Text] {
    var names = objects.required.union(objects.members.keys).union(taken)
    for rule in objects.rules {
      names.formUnion(rule.properties.keys)
      names.formUnion(rule.listed)
    }
    return names.subtracting(objects.forbidden).sorted()
  }

  /// Unmentioned names, some for each combination of patterns that has any.
  private func cells(within parts: [Language], count: Int) -> NameChoice {
    let arena = search.languages
    var isComplete = true
    var sorts: [Language] = []
    for pattern in Set(objects.rules.flatMap { $0.patterns.compactMap(\.pattern) + $0.listedPatterns }) {
      if let language = arena.language(of: pattern) { sorts.append(language) } else { isComplete = false }
    }
    for request in objects.requests where objects.requests.count > 1 {
      if let language = language(of: request.names) { sorts.append(language) } else { isComplete = false }
    }
    sorts = Array(Set(sorts)).sorted()
    var base = parts + nameLanguages(&isComplete)
    let known = Set(mentioned).union(objects.forbidden)
    if !known.isEmpty { base.append(arena.complement(arena.texts(known.map(\.string)))) }
    var names: [Text] = []
    var work: [(Language, Int)] = [(arena.intersection(base), 0)]
    var visited = 0
    while let (language, depth) = work.popLast() {
      visited += 1
      if visited > Self.cellLimit {
        isComplete = false
        break
      }
      let found = arena.members(
        of: language, upTo: depth == sorts.count ? count : 1, fuel: &search.derivativeFuel)
      if found.isOutOfFuel { isComplete = false }
      if found.texts.isEmpty { continue }
      if depth == sorts.count {
        names += found.texts.map { Text($0) }
      } else {
        work.append((arena.intersection([language, sorts[depth]]), depth + 1))
        work.append((arena.intersection([language, arena.complement(sorts[depth])]), depth + 1))
      }
    }
    return NameChoice(names: names, isComplete: isComplete)
  }

  /// `propertyNames` as languages, where its schemas are that simple.
  private func nameLanguages(_ isComplete: inout Bool) -> [Language] {
    objects.names.flatMap { name -> [Language] in
      let (language, isExact) = language(of: name)
      if !isExact { isComplete = false }
      return [language]
    }
  }

  /// The names that a schema accepts, and whether these are all it means; else they are more.
  private func language(of name: SchemaID) -> (Language, isExact: Bool) {
    let arena = search.languages
    let schema = search.set[name]
    if let boolean = schema.boolean { return (boolean ? arena.everything : arena.nothing, true) }
    var parts: [Language] = []
    var isExact = true
    for keyword in schema.keywords {
      switch keyword.rule {
      case .annotation, .maxProperties, .minProperties, .maxItems, .minItems, .maximum, .minimum: break
      case .type(let types): if !types.contains(.string) { parts.append(arena.nothing) }
      case .maxLength(let bound): parts.append(arena.length(minimum: 0, maximum: bound))
      case .minLength(let bound): parts.append(arena.length(minimum: bound, maximum: nil))
      case .enumeration(let values): parts.append(arena.texts(Self.strings(values)))
      case .constant(let value): parts.append(arena.texts(Self.strings([value])))
      case .pattern(let pattern):
        if let language = arena.language(of: pattern) { parts.append(language) } else { isExact = false }
      case .not(let inner):
        let (language, innerIsExact) = language(of: inner)
        if innerIsExact { parts.append(arena.complement(language)) } else { isExact = false }
      case .allOf(let list):
        for part in list {
          let (language, partIsExact) = language(of: part)
          parts.append(language)
          isExact = isExact && partIsExact
        }
      case .anyOf(let list):
        let languages = list.map { language(of: $0) }
        parts.append(arena.union(languages.map(\.0)))
        isExact = isExact && languages.allSatisfy(\.isExact)
      default: isExact = false
      }
    }
    return (arena.intersection(parts), isExact)
  }

  private static func strings(_ values: [JSONValue]) -> [String] {
    values.compactMap { if case .string(let text) = $0 { text.string } else { nil } }
  }
}
