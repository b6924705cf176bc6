import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// What the facts about an object say of each name.
struct MemberRules {
  let search: Search
  let objects: ObjectFacts

  /// Something that is said of members, and of which names.
  struct Source {
    /// The names, as conditions all of which they meet.
    let names: MemberRequest.Names
    let literal: Literal
  }

  /// What is said of names that no one mentions.
  let sources: [Source]
  /// Every name that is spoken of, in order, those that must not be there left out.
  private let spoken: [Text]
  private let known: Set<Text>

  init(search: Search, objects: ObjectFacts) {
    self.search = search
    self.objects = objects
    var sources: [Source] = []
    for rule in objects.rules {
      for part in rule.patterns {
        guard let pattern = part.pattern else { continue }
        sources.append(Source(names: .matching(pattern), literal: search.literal(part.schema, true)))
      }
      if let additional = rule.additional {
        sources.append(
          Source(
            names: rule.listedPatterns.isEmpty ? .any : .others(listed: [], patterns: rule.listedPatterns),
            literal: search.literal(additional, true)))
      }
    }
    self.sources = sources
    let spoken = objects.requests.isEmpty && objects.minimum == 0 ? [] : Self.spoken(objects)
    self.spoken = spoken
    known = Set(spoken)
  }

  /// What the value of a name must be.
  func literals(_ name: Text) -> [Literal] {
    var result: [Literal] = []
    for rule in objects.rules {
      if let schema = rule.properties[name] { result.append(search.literal(schema, true)) }
      for part in rule.patterns where part.pattern?.matches(name.string) ?? false {
        result.append(search.literal(part.schema, true))
      }
      if let additional = rule.additional, !rule.listed.contains(name),
        !rule.listedPatterns.contains(where: { $0.mayMatch(name.string) })
      {
        result.append(search.literal(additional, true))
      }
    }
    return result
  }

  /// Whether a name may be there; nil when that cannot be judged.
  func isAllowed(_ name: Text) -> Bool? {
    if objects.forbidden.contains(name) { return false }
    for schema in objects.names {
      guard let isValid = search.accepts(name, schema) else { return nil }
      if !isValid { return false }
    }
    return true
  }

  /// Whether a name may be one that a request asks for: true where that cannot be judged, for the member that is made
  /// of it is put to the validator.
  func mayFit(_ name: Text, _ request: MemberRequest) -> Bool {
    request.names.allSatisfy { fits(name, $0) != false }
  }

  /// Whether a name meets a condition; nil when that cannot be judged.
  func fits(_ name: Text, _ names: MemberRequest.Names) -> Bool? {
    switch names {
    case .any: return true
    case .matching(let pattern): return pattern.matches(name.string, stepLimit: Pattern.stepLimit)
    case .others(let listed, let patterns):
      if listed.contains(name) { return false }
      let answers = patterns.map { $0.matches(name.string, stepLimit: Pattern.stepLimit) }
      return answers.contains(true) ? false : answers.contains(nil) ? nil : true
    case .rejected(let schema): return search.accepts(name, schema).map { !$0 }
    }
  }

  /// Every name that is spoken of, and some others, without those that must not be.
  func mentioned(besides others: some Sequence<Text>) -> [Text] {
    let more = others.filter { !known.contains($0) && !objects.forbidden.contains($0) }
    return more.isEmpty ? spoken : (spoken + more).sorted()
  }

  private static func spoken(_ objects: ObjectFacts) -> [Text] {
    var names = objects.required.union(objects.members.keys)
    for rule in objects.rules {
      names.formUnion(rule.properties.keys)
      names.formUnion(rule.listed)
    }
    for request in objects.requests {
      for case .others(let listed, _) in request.names { names.formUnion(listed) }
    }
    return names.subtracting(objects.forbidden).sorted()
  }

  /// The names that meet a condition, as a language; nil where that is not known.
  func language(of names: MemberRequest.Names) -> Language? {
    let arena = search.languages
    switch names {
    case .any: return arena.everything
    case .matching(let pattern): return arena.language(of: pattern)
    case .others(let listed, let patterns):
      var parts = listed.isEmpty ? [] : [arena.complement(arena.texts(listed.map(\.string)))]
      for pattern in patterns {
        guard let language = arena.language(of: pattern) else { return nil }
        parts.append(arena.complement(language))
      }
      return arena.intersection(parts)
    case .rejected(let schema): return search.strings(meeting: search.literal(schema, false))
    }
  }
}
