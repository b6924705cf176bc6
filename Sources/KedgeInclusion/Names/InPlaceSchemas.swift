package import KedgeDocuments
package import KedgeSchema

/// All schemas that may apply to one value beside some: through references, combinations, conditions and dependencies.
package struct InPlaceSchemas {
  private static let limit = 2_000

  /// Those that hold when they are met.
  private(set) var positive: [SchemaID] = []
  /// Those under `not` and `if`: they only mention.
  private(set) var mentioning: [SchemaID] = []
  /// Whether there were too many to list.
  package private(set) var isIncomplete = false
  /// What each says of parts, where it does.
  private(set) var parts: [AppliedParts] = []

  package init(_ set: SchemaSet, _ roots: Set<SchemaID>) {
    var negative: [SchemaID] = []
    positive = closure(set, Array(roots.sorted()), &negative)
    var further: [SchemaID] = []
    mentioning = closure(set, negative, &further)
    while !further.isEmpty {
      let known = Set(mentioning)
      let next = further.filter { !known.contains($0) }
      further = []
      if next.isEmpty { break }
      mentioning += closure(set, next, &further)
    }
    parts = positive.map { AppliedParts(set[$0]) }.filter { !$0.isEmpty }
  }

  private mutating func closure(
    _ set: SchemaSet, _ roots: [SchemaID], _ negative: inout [SchemaID]
  ) -> [SchemaID] {
    var found: [SchemaID] = []
    var seen: Set<SchemaID> = []
    var pending = Array(roots.reversed())
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      if seen.count > Self.limit {
        isIncomplete = true
        break
      }
      found.append(next)
      for keyword in set[next].keywords {
        switch keyword.rule {
        case .allOf, .anyOf, .oneOf, .reference, .dynamicReference, .recursiveReference, .dependentSchemas:
          pending += keyword.rule.schemas
        case .conditional(let condition, let then, let otherwise):
          negative.append(condition)
          pending += [then, otherwise].compactMap { $0 }
        case .not(let part): negative.append(part)
        default: break
        }
      }
    }
    return found
  }

  /// The names that are declared.
  package var names: Set<Text> { parts.reduce(into: []) { $0.formUnion($1.names.keys) } }

  /// The patterns of names, each once.
  package var patterns: [PatternSchema] {
    var seen: Set<Text> = []
    return parts.flatMap(\.patterns).filter { seen.insert(Text($0.source)).inserted }
  }

  /// How many first elements have schemas of their own.
  package var prefix: Int { parts.flatMap(\.prefixes).map(\.count).max() ?? 0 }

  /// The schemas that apply to every part that a step leads to; those that accept all or nothing left out.
  package func certain(_ step: PlaceStep, in set: SchemaSet) -> Set<SchemaID> {
    Set(parts.flatMap { $0.certain(step) }.filter { set[$0].boolean == nil })
  }

  /// The schemas that may apply to some of them, besides.
  package func possible(_ step: PlaceStep, in set: SchemaSet) -> Set<SchemaID> {
    Set(parts.flatMap { $0.possible(step) }.filter { set[$0].boolean == nil })
  }

  /// The names that a reader declares and does not forbid.
  package func wanted(in set: SchemaSet) -> Set<Text> {
    parts.reduce(into: []) { wanted, part in
      for (name, schemas) in part.names where schemas.contains(where: { set[$0].boolean != false }) {
        wanted.insert(name)
      }
    }
  }

  /// Whether some schema that holds, or else mentions, has a rule of a kind.
  func contains(in set: SchemaSet, _ test: (KeywordRule) -> Bool) -> Bool {
    (positive + mentioning).contains { set[$0].keywords.contains { test($0.rule) } }
  }
}
