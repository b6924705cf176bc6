import KedgeDocuments
import KedgeSchema

/// Values of parameters and headers are text on the wire: what takes every text takes every number, too.
///
/// So a parameter that was an integer and is any string now accepts what it accepted. This is told to the inclusion, which
/// knows documents and not their spelling, by letting numbers and booleans in where every string is let in.
struct TextualValues {
  var set: SchemaSet
  /// The members of a form whose lists stand in one text; nil for what is no form.
  private var joined: Set<Text>?

  init(set: SchemaSet) { self.set = set }

  /// The schemas of a pair of parameters, as they are to be compared.
  mutating func comparable(_ old: HTTPParameter, _ new: HTTPParameter) -> (SchemaID, SchemaID) {
    guard case .style = old.serialization.form, case .style = new.serialization.form else {
      return (old.schema, new.schema)
    }
    // A path or a header is one text, whatever it stands for.
    if old.isOneText, new.isOneText, isSameText(old.schema, new.schema) { return (old.schema, old.schema) }
    return isUnambiguous(old, new)
      ? listed(old.schema, new.schema, depth: 0) : comparable(old.schema, new.schema, depth: 0)
  }

  /// Where a list of one is written as a single value is: the list takes the value, too.
  private mutating func listed(_ old: SchemaID, _ new: SchemaID, depth: Int) -> (SchemaID, SchemaID) {
    if isSingle(old), isList(new) { return comparable(old, withSingleValues(new), depth: depth) }
    if isList(old), isSingle(new) { return comparable(withSingleValues(old), new, depth: depth) }
    return comparable(old, new, depth: depth)
  }

  /// Whether a list of one is written as a single value is: where commas divide, a text may hold some.
  private func isUnambiguous(_ old: HTTPParameter, _ new: HTTPParameter) -> Bool {
    if case .style("form", explode: true) = new.serialization.form { return true }
    return !(isSingle(old.schema) && set.mayHoldText(old.schema))
      && !(isSingle(new.schema) && set.mayHoldText(new.schema))
  }

  private func isList(_ id: SchemaID) -> Bool {
    let lists: TypeSet = [.array, .null]
    return set.types(of: id).map { $0.contains(.array) && $0.isSubset(of: lists) } ?? false
  }

  private func isSingle(_ id: SchemaID) -> Bool { set.types(of: id) != nil && !set.mayBeComposite(id) }

  /// `a=1` is a list of one where `a=1&a=2` is one of two; so it is in every other style.
  private mutating func withSingleValues(_ id: SchemaID) -> SchemaID {
    let schema = set.behindReferences(id)
    for keyword in schema.keywords {
      if case .minItems(let count) = keyword.rule, count > 1 { return id }
      if case .items(let items, from: 0) = keyword.rule { return either(id, items) }
    }
    return id
  }

  /// The schemas of two bodies that are text: `text/plain`, or forms, whose members are.
  ///
  /// - Parameter joined: Members of a form whose lists stand in one text; all others are there once for each element.
  mutating func comparable(
    _ old: SchemaID, _ new: SchemaID, joined: Set<Text>
  ) -> (SchemaID, SchemaID) {
    self.joined = joined
    defer { self.joined = nil }
    return comparable(old, new, depth: 0)
  }

  private mutating func comparable(_ old: SchemaID, _ new: SchemaID, depth: Int) -> (SchemaID, SchemaID) {
    if depth > 0, old != new, isSameText(old, new) { return (old, old) }
    guard old != new, let before = set.types(of: old), let after = set.types(of: new) else {
      return (old, new)
    }
    guard before != after else { return depth < 2 ? members(old, new, depth: depth) : (old, new) }
    let scalars: TypeSet = [.integer, .fractional, .boolean]
    if !before.contains(.string), !before.isDisjoint(with: scalars), takesEveryText(new) {
      return (old, widened(new, by: scalars))
    }
    if !after.contains(.string), !after.isDisjoint(with: scalars), takesEveryText(old) {
      return (widened(old, by: scalars), new)
    }
    if !before.contains(.string), let read = readAsValues(new) { return (old, read) }
    if !after.contains(.string), let read = readAsValues(old) { return (read, new) }
    return (old, new)
  }

  /// A list of texts as the numbers and booleans that they are on the wire; nil for what lists no texts.
  private mutating func readAsValues(_ id: SchemaID) -> SchemaID? {
    let schema = set.behindReferences(id)
    for keyword in schema.keywords {
      guard case .enumeration(let values) = keyword.rule else { continue }
      let read = values.map(Self.read)
      guard read != values else { return nil }
      return set.add(
        keywords: [Keyword(name: "enum", node: keyword.node, rule: .enumeration(read))], at: schema.node,
        dialect: schema.dialect, resource: schema.resource)
    }
    return nil
  }

  private static func read(_ value: JSONValue) -> JSONValue {
    guard case .string(let text) = value, let read = try? JSONValue.parse(text.string) else { return value }
    switch read {
    case .number, .boolean: return read
    default: return value
    }
  }

  /// Whether a schema says no more of strings than that they may be there.
  private func takesEveryText(_ id: SchemaID) -> Bool { leastLength(id) != nil }

  /// Whether both take every text, and both or neither the empty one, and null, however that is written.
  private func isSameText(_ old: SchemaID, _ new: SchemaID) -> Bool {
    guard let length = leastLength(old), length == leastLength(new) else { return false }
    return namesNull(old) == namesNull(new)
  }

  private func namesNull(_ id: SchemaID) -> Bool { set.types(of: id)?.contains(.null) == true }

  /// The length of the shortest text where all that are longer are taken, too: 0 or 1, as an empty value is another question.
  private func leastLength(_ id: SchemaID) -> Int? {
    let schema = set.behindReferences(id)
    if let boolean = schema.boolean { return boolean ? 0 : nil }
    var least = 0
    for keyword in schema.keywords {
      switch keyword.rule {
      case .annotation: continue
      case .type(let types) where types.contains(.string): continue
      case .format("binary"): continue
      case .minLength(let count) where count <= 1: least = Int(count)
      default: return nil
      }
    }
    return least
  }

  private mutating func widened(_ id: SchemaID, by types: TypeSet) -> SchemaID {
    let schema = set[id]
    let also = set.add(
      keywords: [Keyword(name: "type", node: schema.node, rule: .type(types))], at: schema.node,
      dialect: schema.dialect, resource: schema.resource)
    return either(id, also)
  }

  private mutating func either(_ id: SchemaID, _ other: SchemaID) -> SchemaID {
    let schema = set[id]
    return set.add(
      keywords: [Keyword(name: "anyOf", node: schema.node, rule: .anyOf([id, other]))], at: schema.node,
      dialect: schema.dialect, resource: schema.resource)
  }

  /// Lists and objects whose elements and members are text.
  private mutating func members(_ old: SchemaID, _ new: SchemaID, depth: Int) -> (SchemaID, SchemaID) {
    let (before, after) = (set.behindReferences(old), set.behindReferences(new))
    var first = before.keywords
    var second = after.keywords
    for (left, one) in before.keywords.enumerated() {
      for (right, other) in after.keywords.enumerated() {
        switch (one.rule, other.rule) {
        case (.items(let items, from: 0), .items(let others, from: 0)):
          let (a, b) = comparable(items, others, depth: depth + 1)
          first[left] = Keyword(name: one.name, node: one.node, rule: .items(a, from: 0))
          second[right] = Keyword(name: other.name, node: other.node, rule: .items(b, from: 0))
        case (.properties(let list), .properties(let others)):
          let (a, b) = properties(list, others, depth: depth)
          first[left] = Keyword(name: one.name, node: one.node, rule: .properties(a))
          second[right] = Keyword(name: other.name, node: other.node, rule: .properties(b))
        default: break
        }
      }
    }
    return (replaced(old, before, first), replaced(new, after, second))
  }

  private mutating func properties(
    _ old: [PropertySchema], _ new: [PropertySchema], depth: Int
  ) -> ([PropertySchema], [PropertySchema]) {
    var (first, second) = (old, new)
    for (left, member) in old.enumerated() {
      guard let right = new.firstIndex(where: { $0.name == member.name }) else { continue }
      let isRepeated = depth == 0 && joined?.contains(member.name) == false
      let (a, b) =
        isRepeated
        ? listed(member.schema, new[right].schema, depth: depth + 1)
        : comparable(member.schema, new[right].schema, depth: depth + 1)
      first[left] = PropertySchema(name: member.name, schema: a)
      second[right] = PropertySchema(name: member.name, schema: b)
    }
    return (first, second)
  }

  /// The schema with other keywords; itself where they apply the same schemas.
  private mutating func replaced(_ id: SchemaID, _ schema: Schema, _ keywords: [Keyword]) -> SchemaID {
    guard zip(schema.keywords, keywords).contains(where: { $0.rule.schemas != $1.rule.schemas }) else {
      return id
    }
    return set.add(keywords: keywords, at: schema.node, dialect: schema.dialect, resource: schema.resource)
  }
}

extension HTTPParameter {
  /// Whether it is written as one text: nothing of it is repeated, and it has no name inside.
  fileprivate var isOneText: Bool {
    if case .style("simple", _) = serialization.form { place == .path || place == .header } else { false }
  }
}

extension SchemaSet {
  /// The schema that plain references lead to.
  func behindReferences(_ id: SchemaID) -> Schema {
    var schema = self[id]
    for _ in 0..<16 {
      guard schema.keywords.count == 1, case .reference(let target) = schema.keywords[0].rule else { break }
      schema = self[target]
    }
    return schema
  }

  /// The types that a schema names; nil when it names none.
  func types(of id: SchemaID) -> TypeSet? {
    for keyword in behindReferences(id).keywords { if case .type(let types) = keyword.rule { return types } }
    return nil
  }

  /// Whether a value may be an object.
  func mayBeObject(_ id: SchemaID) -> Bool { types(of: id).map { $0.contains(.object) } ?? true }

  /// Whether a value, or one in it, may be a text.
  func mayHoldText(_ id: SchemaID) -> Bool {
    types(of: id).map { !$0.isDisjoint(with: [.string, .array, .object]) } ?? true
  }

  /// Whether a value may be a list or an object.
  func mayBeComposite(_ id: SchemaID) -> Bool {
    types(of: id).map { !$0.isDisjoint(with: [.array, .object]) } ?? true
  }
}
