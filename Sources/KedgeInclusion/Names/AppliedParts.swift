import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// The schemas that one schema applies to members and elements of a value.
struct AppliedParts {
  private(set) var names: [Text: [SchemaID]] = [:]
  private(set) var patterns: [PatternSchema] = []
  private var others: [SchemaID] = []
  private(set) var prefixes: [[SchemaID]] = []
  private var items: [(part: SchemaID, start: Int)] = []
  /// What applies to members, or elements, by what else there is.
  private var someMembers: [SchemaID] = []
  private var someElements: [SchemaID] = []

  init(_ schema: Schema) {
    for keyword in schema.keywords {
      switch keyword.rule {
      case .properties(let list): for entry in list { names[entry.name, default: []].append(entry.schema) }
      case .patternProperties(let list): patterns += list
      case .additionalProperties(let part): others.append(part)
      case .unevaluatedProperties(let part): someMembers.append(part)
      case .prefixItems(let list): prefixes.append(list)
      case .items(let part, let start): items.append((part, start))
      case .unevaluatedItems(let part), .contains(let part, _, _): someElements.append(part)
      default: break
      }
    }
  }

  /// Whether it says nothing of parts.
  var isEmpty: Bool { !appliesToMembers && prefixes.isEmpty && items.isEmpty && someElements.isEmpty }

  var appliesToMembers: Bool {
    !names.isEmpty || !patterns.isEmpty || !others.isEmpty || !someMembers.isEmpty
  }

  /// What it applies to every part that a step leads to.
  func certain(_ step: PlaceStep) -> [SchemaID] {
    switch step {
    case .member(let name):
      let found = (names[name] ?? []) + patterns.filter { $0.mayApply(to: name) }.map(\.schema)
      return found.isEmpty ? others : found
    case .pattern(let source, _): return patterns.filter { Text($0.source) == source }.map(\.schema)
    case .otherMembers: return others
    case .element(let index):
      return prefixes.compactMap { index < $0.count ? $0[index] : nil }
        + items.filter { index >= $0.start }.map(\.part)
    case .otherElements: return items.map(\.part)
    }
  }

  /// What it may apply to some of the parts that a step leads to, besides.
  func possible(_ step: PlaceStep) -> [SchemaID] {
    switch step {
    case .member, .otherMembers: return someMembers
    case .pattern(let source, let pattern):
      let others = patterns.filter { Text($0.source) != source && $0.mayMeet(pattern) }.map(\.schema)
      let named = names.filter { name, _ in pattern?.mayMatch(name.string) ?? true }.values.flatMap { $0 }
      let rest = patterns.contains { Text($0.source) == source } ? [] : self.others
      return someMembers + others + named + rest
    case .element, .otherElements: return someElements
    }
  }
}

extension PatternSchema {
  /// Whether a name may match, as far as that is known.
  func mayApply(to name: Text) -> Bool { pattern?.mayMatch(name.string) ?? true }

  /// Whether some name may match both this pattern and another, as far as that is known.
  func mayMeet(_ other: Pattern?) -> Bool {
    let arena = LanguageArena()
    var fuel = 1_000
    guard let first = pattern.flatMap(arena.language), let second = other.flatMap(arena.language) else {
      return true
    }
    return arena.isEmpty(arena.intersection([first, second]), fuel: &fuel) != true
  }
}
