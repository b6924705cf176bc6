package import KedgeDocuments
import KedgePatterns
package import KedgeSchema

/// The names that a writer is taken not to use in an object: those that it mentions nowhere, where it declares some and
/// leaves the rest open.
///
/// This is the one place where it is said what a mention is; whoever rests a proof on the assumption asks here.
package struct UnusedNames {
  private let declares: Bool
  private var isOpen = true
  private var isAnyMentioned = false
  private var names: Set<Text> = []
  /// Names of members that play no part in what clients send: of what is read only.
  private var hidden: Set<Text> = []
  private var patterns: [PatternSchema] = []

  /// - Parameters:
  ///   - writer: What applies to the object.
  ///   - beside: What may apply to it, and only mentions.
  package init(_ set: SchemaSet, writer: InPlaceSchemas, beside: InPlaceSchemas? = nil) {
    declares = writer.parts.contains { !$0.names.isEmpty }
    let others = beside.map { ($0.positive, $0.mentioning) } ?? ([], [])
    for id in writer.positive + others.0 {
      for keyword in set[id].keywords where !Self.isOpen(keyword.rule, set) { isOpen = false }
    }
    for id in writer.positive + writer.mentioning + others.0 + others.1 {
      for keyword in set[id].keywords { read(keyword.rule, set) }
    }
  }

  /// Whether a name is taken as absent.
  ///
  /// - Parameter isHiddenUnused: Whether what is read only counts as no mention where clients send.
  package func contains(_ name: Text, isHiddenUnused: Bool) -> Bool {
    declares && isOpen && !isAnyMentioned && !names.contains(name)
      && (isHiddenUnused || !hidden.contains(name)) && !patterns.contains { $0.mayApply(to: name) }
  }

  /// Whether a rule says nothing of members that are not declared.
  private static func isOpen(_ rule: KeywordRule, _ set: SchemaSet) -> Bool {
    switch rule {
    case .additionalProperties(let part), .unevaluatedProperties(let part):
      set[part].boolean
        ?? set[part].keywords.allSatisfy { if case .annotation = $0.rule { true } else { false } }
    default: true
    }
  }

  private mutating func read(_ rule: KeywordRule, _ set: SchemaSet) {
    switch rule {
    case .properties(let list):
      for entry in list {
        if Self.isHidden(entry.schema, set) { hidden.insert(entry.name) } else { names.insert(entry.name) }
      }
    case .dependentSchemas(let list): names.formUnion(list.map(\.name))
    case .patternProperties(let list): patterns += list
    case .required(let list): names.formUnion(list)
    case .dependentRequired(let list): for entry in list { names.formUnion([entry.name] + entry.required) }
    case .propertyNames: isAnyMentioned = true
    case .enumeration(let values): values.forEach { read($0) }
    case .constant(let value): read(value)
    default: break
    }
  }

  private mutating func read(_ value: JSONValue) {
    if case .object(let object) = value { for member in object.members { names.insert(member.name) } }
  }

  /// Whether a member plays no part in what clients send: a `readOnly` one is written as an object, and may be anything.
  /// Who reads answers relies on what was declared, so a member that is `writeOnly` now counts as one that is gone.
  private static func isHidden(_ id: SchemaID, _ set: SchemaSet) -> Bool {
    let schema = set[id]
    return schema.boolean == true && schema.node.kind == .object && schema.dialect.view == .request
  }
}
