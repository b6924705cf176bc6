import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// Schemas that hold of one value together: a schema with what its references and `allOf` lead to.
struct SchemaConjunction {
  private(set) var schemas: [Schema] = []
  private(set) var known: Set<SchemaID> = []
  /// The kinds that the value may be of.
  private(set) var kinds = KindSet.all
  /// Whether no value meets them.
  private(set) var isEmpty = false
  /// What members must be by long lists, by name.
  private var named: [Text: [SchemaID]] = [:]
  /// Up to so many members of a list are looked through.
  private static let shortList = 16

  /// The same with one more schema; what is not understood is left out, which lets more values in.
  mutating func insert(_ id: SchemaID, _ search: Search) {
    var pending = [id]
    while let next = pending.popLast() {
      guard known.insert(search.representative(next)).inserted else { continue }
      kinds.formIntersection(search.kinds(of: next).possible)
      let schema = search.set[next]
      if let boolean = schema.boolean {
        if !boolean { isEmpty = true }
        continue
      }
      schemas.append(schema)
      for keyword in schema.keywords {
        switch keyword.rule {
        case .reference(let target): pending.append(target)
        case .allOf(let list): pending += list
        case .anyOf(let list) where list.count == 1: pending += list
        case .oneOf(let list) where list.count == 1: pending += list
        case .properties(let list) where list.count > Self.shortList:
          for entry in list { named[entry.name, default: []].append(entry.schema) }
        default: break
        }
      }
    }
    if kinds.isEmpty { isEmpty = true }
  }

  /// The same value, known to be of one kind.
  func restricted(to kinds: KindSet) -> SchemaConjunction {
    var result = self
    result.kinds.formIntersection(kinds)
    result.isEmpty = result.isEmpty || result.kinds.isEmpty
    return result
  }

  /// All rules with the schemas that have them.
  var rules: [(rule: KeywordRule, schema: Schema)] {
    schemas.flatMap { schema in schema.keywords.map { ($0.rule, schema) } }
  }

  func contains(_ test: (KeywordRule) -> Bool) -> Bool {
    schemas.contains { schema in schema.keywords.contains { test($0.rule) } }
  }

  /// What a member of a name must be, by every schema that says it.
  func members(named name: Text) -> [SchemaID] {
    rules.compactMap { rule, _ in
      guard case .properties(let list) = rule, list.count <= Self.shortList else { return nil }
      return list.first { $0.name == name }?.schema
    } + (named[name] ?? [])
  }

  /// What a member must be that no schema here names: those that say something of the rest.
  func additional(named name: Text) -> [SchemaID] {
    schemas.compactMap { schema in
      var result: SchemaID?
      for keyword in schema.keywords {
        switch keyword.rule {
        case .additionalProperties(let rest): result = rest
        case .patternProperties(let list):
          guard list.allSatisfy({ $0.pattern.map { !$0.mayMatch(name.string) } ?? false }) else { return nil }
        case .properties(let list): if list.contains(where: { $0.name == name }) { return nil }
        default: break
        }
      }
      return result
    }
  }

  /// The only values it may be, where a schema lists them.
  var values: [JSONValue]? {
    for (rule, _) in rules {
      switch rule {
      case .enumeration(let list) where list.count <= 512: return list
      case .constant(let value): return [value]
      default: break
      }
    }
    return nil
  }
}
