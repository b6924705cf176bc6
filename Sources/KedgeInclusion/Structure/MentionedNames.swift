import KedgeDocuments
import KedgeSchema

/// The names that an object schema speaks of anywhere, to tell which a writer does not use.
struct MentionedNames {
  private var names: Set<Text> = []
  private var declares = false

  /// Reads schemas of one value and all that they apply to it; false where what they say of names is not plain, or where
  /// they say of the rest what it must be.
  mutating func read(_ left: SchemaConjunction, _ search: Search) -> Bool {
    var seen: Set<SchemaID> = []
    var pending = left.schemas.map(\.id)
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      let schema = search.set[next]
      if schema.boolean != nil { continue }
      for keyword in schema.keywords where !read(keyword.rule, search, &pending) { return false }
    }
    return true
  }

  /// Whether the writer declares names, and this is none of them.
  func isUnused(_ name: Text) -> Bool { declares && !names.contains(name) }

  private mutating func read(_ rule: KeywordRule, _ search: Search, _ pending: inout [SchemaID]) -> Bool {
    switch rule {
    case .properties(let list):
      names.formUnion(list.map(\.name))
      if !list.isEmpty { declares = true }
    case .required(let list): names.formUnion(list)
    case .additionalProperties(let rest), .unevaluatedProperties(let rest):
      return search.kinds(of: rest).certain == .all
    case .reference(let target): pending.append(target)
    case .allOf(let list), .anyOf(let list), .oneOf(let list): pending += list
    case .patternProperties, .propertyNames, .dependentRequired, .dependentSchemas, .conditional, .not,
      .dynamicReference, .recursiveReference, .unresolvedReference, .malformed, .minProperties:
      return false
    default: break
    }
    return true
  }
}
