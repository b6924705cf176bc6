import KedgeDocuments
import KedgeSchema

/// Which schemas of a set are the same up to names of places: partition refinement on keywords and subschemas.
///
/// Documents are finite trees, so schemas that no unfolding tells apart accept the same documents (bisimulation).
struct SchemaClasses {
  private(set) var representatives: [SchemaID: SchemaID] = [:]

  init(_ set: SchemaSet, roots: [SchemaID]) {
    let all = Set(roots.flatMap { set.reachable(from: $0) }).sorted()
    var classes: [SchemaID: Int] = [:]
    var numbers: [Signature: Int] = [:]
    func assign(_ signature: (SchemaID) -> Signature) -> Int {
      numbers.removeAll(keepingCapacity: true)
      var next: [SchemaID: Int] = [:]
      for id in all {
        let key = signature(id)
        next[id] = numbers[key] ?? numbers.count
        if numbers[key] == nil { numbers[key] = numbers.count }
      }
      classes = next
      return numbers.count
    }
    let local = all.reduce(into: [SchemaID: [Text]]()) { $0[$1] = Self.facts(set[$1]) }
    let children = all.reduce(into: [SchemaID: [SchemaID]]()) { $0[$1] = set.children(of: $1) }
    var count = assign { Signature(own: 0, facts: local[$0] ?? [], children: []) }
    while true {
      let before = classes
      let refined = assign { id in
        Signature(own: before[id] ?? 0, facts: [], children: (children[id] ?? []).map { before[$0] ?? 0 })
      }
      if refined == count { break }
      count = refined
    }
    var first: [Int: SchemaID] = [:]
    for id in all {
      let number = classes[id] ?? -1
      if first[number] == nil { first[number] = id }
      representatives[id] = first[number]
    }
  }

  private struct Signature: Hashable {
    let own: Int
    let facts: [Text]
    let children: [Int]
  }

  /// What a schema says by itself, in the order of its keywords.
  private static func facts(_ schema: Schema) -> [Text] {
    if let boolean = schema.boolean { return [boolean ? "true" : "false"] }
    var facts = [
      Text("\(schema.dialect.draft) \(schema.dialect.assertsFormat) \(schema.dialect.openAPI != nil)")
    ]
    for keyword in schema.keywords { if let fact = fact(keyword, schema) { facts.append(Text(fact)) } }
    return facts
  }

  private static func fact(_ keyword: Keyword, _ schema: Schema) -> String? {
    switch keyword.rule {
    case .annotation: nil
    case .type(let types): "type \(types.rawValue)"
    case .enumeration(let values):
      "enum "
        + values.map { String(decoding: CanonicalWriter.write($0), as: UTF8.self) }.sorted().joined(
          separator: ",")
    case .constant(let value): "enum " + String(decoding: CanonicalWriter.write(value), as: UTF8.self)
    case .properties(let list): "properties" + list.map { " \($0.name.string.debugDescription)" }.joined()
    case .patternProperties(let list): "patterns" + list.map { " \($0.source.debugDescription)" }.joined()
    case .dependentSchemas(let list):
      "dependent" + list.map { " \($0.name.string.debugDescription)" }.joined()
    case .conditional(_, let then, let otherwise): "if \(then != nil) \(otherwise != nil)"
    case .items(_, let start): "items \(start)"
    case .prefixItems(let list): "prefix \(list.count)"
    case .contains(_, let minimum, let maximum): "contains \(minimum) \(maximum ?? -1)"
    case .allOf(let list): "allOf \(list.count)"
    case .anyOf(let list): "anyOf \(list.count)"
    case .oneOf(let list): "oneOf \(list.count)"
    case .not: "not"
    case .additionalProperties: "additional"
    case .propertyNames: "names"
    case .reference: "reference"
    case .unevaluatedItems: "unevaluatedItems"
    case .unevaluatedProperties: "unevaluatedProperties"
    // What these mean depends on where the schema stands.
    case .dynamicReference, .recursiveReference: "dynamic \(schema.id)"
    case .malformed:
      "malformed \(keyword.name.string.debugDescription) \(CanonicalWriter.digest(keyword.node.value))"
    case .unresolvedReference(let address): "unresolved \(address.debugDescription)"
    default:
      "\(keyword.name.string.debugDescription) \(CanonicalWriter.digest(keyword.node.value))"
        + " \(keyword.rule.isExclusive)"
    }
  }
}

extension KeywordRule {
  /// For bounds: whether the bound itself is left out, which draft 4 writes beside it.
  fileprivate var isExclusive: Bool {
    switch self {
    case .maximum(_, let exclusive), .minimum(_, let exclusive): exclusive
    default: false
    }
  }
}
