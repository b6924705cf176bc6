import KedgeDocuments
import KedgeSchema

/// Values of parameters and headers are text on the wire: what takes every text takes every number, too.
///
/// So a parameter that was an integer and is any string now accepts what it accepted. This is told to the inclusion, which
/// knows documents and not their spelling, by letting numbers and booleans in where every string is let in.
struct TextualValues {
  var set: SchemaSet

  /// The schemas of a pair of parameters, as they are to be compared.
  mutating func comparable(_ old: HTTPParameter, _ new: HTTPParameter) -> (SchemaID, SchemaID) {
    guard case .style = old.serialization.form, case .style = new.serialization.form else {
      return (old.schema, new.schema)
    }
    return comparable(old.schema, new.schema)
  }

  private mutating func comparable(_ old: SchemaID, _ new: SchemaID) -> (SchemaID, SchemaID) {
    guard old != new, let before = set.types(of: old), let after = set.types(of: new), before != after else {
      return (old, new)
    }
    let scalars: TypeSet = [.integer, .fractional, .boolean]
    if !before.contains(.string), !before.isDisjoint(with: scalars), takesEveryText(new) {
      return (old, widened(new, by: scalars))
    }
    if !after.contains(.string), !after.isDisjoint(with: scalars), takesEveryText(old) {
      return (widened(old, by: scalars), new)
    }
    return (old, new)
  }

  /// Whether a schema says no more of strings than that they may be there.
  private func takesEveryText(_ id: SchemaID) -> Bool {
    let schema = set.behindReferences(id)
    return schema.boolean
      ?? schema.keywords.allSatisfy { keyword in
        switch keyword.rule {
        case .annotation: true
        case .type(let types): types.contains(.string)
        case .minLength(let count): count <= 1  // an empty value is another question
        default: false
        }
      }
  }

  private mutating func widened(_ id: SchemaID, by types: TypeSet) -> SchemaID {
    let schema = set[id]
    let also = set.add(
      keywords: [Keyword(name: "type", node: schema.node, rule: .type(types))], at: schema.node,
      dialect: schema.dialect, resource: schema.resource)
    return set.add(
      keywords: [Keyword(name: "anyOf", node: schema.node, rule: .anyOf([id, also]))], at: schema.node,
      dialect: schema.dialect, resource: schema.resource)
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

  /// Whether a value may be a list or an object.
  func mayBeComposite(_ id: SchemaID) -> Bool {
    types(of: id).map { !$0.isDisjoint(with: [.array, .object]) } ?? true
  }
}
