import KedgeDocuments
import KedgePatterns
import KedgeSchema

extension LocalProof {
  /// That a member, where it is there, is what the right says.
  func member(_ member: PropertySchema, _ left: SchemaConjunction) -> [InclusionPair]? {
    let declared = left.members(named: member.name)
    if !declared.isEmpty { return claim(anyOf: declared, member.schema, at: [.member(member.name)]) }
    let rest = left.additional(named: member.name)
    if let list = claim(anyOf: rest, member.schema, at: [.member(member.name)]) { return list }
    if search.kinds(of: member.schema).certain == .all { return [] }
    guard pair.isUndeclaredUnused, search.set[member.schema].boolean != false,
      prover.assumedPlaces.contains(member.name, of: pair.first)
    else { return nil }
    return []
  }

  /// That members which the right names nowhere are what it says of the rest.
  func additional(_ rest: SchemaID, _ schema: Schema, _ left: SchemaConjunction) -> [InclusionPair]? {
    if search.kinds(of: rest).certain == .all { return [] }
    var named: Set<Text> = []
    var patterns: [PatternSchema] = []
    for keyword in schema.keywords {
      if case .properties(let list) = keyword.rule { named.formUnion(list.map(\.name)) }
      if case .patternProperties(let list) = keyword.rule { patterns = list }
    }
    for part in left.schemas {
      guard let list = additional(of: part, rest, named, patterns) else { continue }
      return list
    }
    return nil
  }

  private func additional(
    of part: Schema, _ rest: SchemaID, _ named: Set<Text>, _ patterns: [PatternSchema]
  ) -> [InclusionPair]? {
    var result: [InclusionPair] = []
    var isClosed = false
    for keyword in part.keywords {
      let list: [InclusionPair]?
      switch keyword.rule {
      case .additionalProperties(let own):
        isClosed = true
        list = claim(own, rest, at: prover.assumedPlaces.otherMembers(in: pair, besides: patterns))
      case .properties(let members):
        let open = members.filter { member in
          !named.contains(member.name)
            && !patterns.contains { $0.pattern?.matches(member.name.string) ?? false }
        }
        list = all(open) { claim($0.schema, rest, at: [.member($0.name)]) }
      case .patternProperties(let own):
        let open = own.filter { entry in !patterns.contains { $0.source == entry.source } }
        list = all(open) { claim($0.schema, rest) }
      default: list = []
      }
      guard let list else { return nil }
      result += list
    }
    return isClosed ? result : nil
  }

  /// That members which a pattern names are what the right says.
  func pattern(_ entry: PatternSchema, _ left: SchemaConjunction) -> [InclusionPair]? {
    if search.kinds(of: entry.schema).certain == .all { return [] }
    let own = left.rules.flatMap { rule, _ -> [SchemaID] in
      guard case .patternProperties(let list) = rule else { return [] }
      return list.filter { $0.source == entry.source && $0.pattern != nil }.map(\.schema)
    }
    return claim(anyOf: own, entry.schema, at: [.pattern(Text(entry.source), entry.pattern)])
  }

  /// That the element at a place, where it is there, is what the right says.
  func element(_ place: Int, _ schema: SchemaID, _ left: SchemaConjunction) -> [InclusionPair]? {
    var own: [SchemaID] = []
    for (rule, _) in left.rules {
      switch rule {
      case .prefixItems(let list): if place < list.count { own.append(list[place]) }
      case .items(let items, let start): if start <= place { own.append(items) }
      case .maxItems(let count): if count <= place { return [] }
      default: break
      }
    }
    return claim(anyOf: own, schema, at: [.element(place)])
  }

  /// That the elements from a place on are what the right says.
  func items(_ items: SchemaID, _ start: Int, _ left: SchemaConjunction) -> [InclusionPair]? {
    if search.kinds(of: items).certain == .all { return [] }
    for part in left.schemas {
      var result: [InclusionPair]? = nil
      for keyword in part.keywords {
        guard case .items(let own, let ownStart) = keyword.rule else { continue }
        result = claim(own, items, at: prover.assumedPlaces.elements(from: max(start, ownStart), in: pair))
        for place in start..<max(start, ownStart) {
          guard let list = element(place, items, left) else { return nil }
          result? += list
        }
      }
      if let result { return result }
    }
    return nil
  }
}
