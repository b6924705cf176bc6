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

  /// Names that fit a demand.
  func choose(_ request: MemberRequest) -> NameChoice {
    let count = max(1, objects.requests.count)
    switch request.names {
    case .matching(let pattern):
      let fits = mentioned.filter { pattern.matches($0.string) }
      guard let language = search.languages.language(of: pattern) else {
        return NameChoice(names: fits, isComplete: false)
      }
      return add(fits, cells(within: [language], count: count))
    case .others(let listed, let patterns):
      let fits = mentioned.filter { name in
        !listed.contains(name) && !patterns.contains { $0.matches(name.string) }
      }
      var parts: [Language] = []
      for pattern in patterns {
        guard let language = search.languages.language(of: pattern) else {
          return NameChoice(names: fits, isComplete: false)
        }
        parts.append(search.languages.complement(language))
      }
      if !listed.isEmpty {
        parts.append(search.languages.complement(search.languages.texts(listed.map(\.string))))
      }
      return add(fits, cells(within: parts, count: count))
    case .rejected(let schema): return rejected(by: schema, count: count)
    }
  }

  /// Names of any kind, mentioned or not.
  func any(count: Int) -> NameChoice { add(mentioned, cells(within: [], count: count)) }

  private func add(_ names: [Text], _ more: NameChoice) -> NameChoice {
    NameChoice(names: names + more.names, isComplete: more.isComplete)
  }

  /// A name that a schema rejects: the search's own answer, and whatever is mentioned.
  private func rejected(by schema: SchemaID, count: Int) -> NameChoice {
    let validator = search.validator
    let fits = mentioned.filter { validator.isValid(Document(value: .string($0)).root, schema) == false }
    let goal = Goal(
      [search.literal(schema, false)] + objects.names.map { search.literal($0, true) })
    let found = search.string(goal)
    let isSimple = objects.rules.isEmpty && objects.forbidden.isEmpty
    switch found {
    case .member(.string(let name)): return NameChoice(names: fits + [name], isComplete: isSimple)
    case .empty: return NameChoice(names: fits, isComplete: true)
    default: return NameChoice(names: fits, isComplete: false)
    }
  }

  /// Every name that is spoken of.
  private var mentioned: [Text] {
    var names = objects.required.union(objects.members.keys)
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
    sorts = Array(Set(sorts)).sorted()
    var base = parts + nameLanguages(&isComplete)
    let taken = Set(mentioned).union(objects.forbidden)
    if !taken.isEmpty { base.append(arena.complement(arena.texts(taken.map(\.string)))) }
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
    var parts: [Language] = []
    for name in objects.names {
      let schema = search.set[name]
      if let boolean = schema.boolean {
        if !boolean { parts.append(search.languages.nothing) }
        continue
      }
      for keyword in schema.keywords {
        switch keyword.rule {
        case .annotation, .maxProperties, .minProperties, .maxItems, .minItems, .maximum, .minimum: break
        case .type(let types): if !types.contains(.string) { parts.append(search.languages.nothing) }
        case .maxLength(let bound): parts.append(search.languages.length(minimum: 0, maximum: bound))
        case .minLength(let bound): parts.append(search.languages.length(minimum: bound, maximum: nil))
        case .enumeration(let values): parts.append(search.languages.texts(Self.strings(values)))
        case .constant(let value): parts.append(search.languages.texts(Self.strings([value])))
        case .pattern(let pattern):
          if let language = search.languages.language(of: pattern) {
            parts.append(language)
          } else {
            isComplete = false
          }
        default: isComplete = false
        }
      }
    }
    return parts
  }

  private static func strings(_ values: [JSONValue]) -> [String] {
    values.compactMap { if case .string(let text) = $0 { text.string } else { nil } }
  }
}
