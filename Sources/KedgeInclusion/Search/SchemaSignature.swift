import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// A schema as facts and subschemas, the order of its keywords and of its members' names taken out.
struct SchemaSignature {
  private(set) var facts: [SchemaFact] = []
  private(set) var children: [SchemaID] = []
  /// Where the subschemas stand whose order does not matter.
  private(set) var unordered: [Range<Int>] = []
  /// Whether there is a dynamic reference in it.
  private(set) var isDynamic = false
  /// The schema that this one is a plain reference to.
  private(set) var alias: SchemaID?

  init(_ schema: Schema, options: InclusionOptions) {
    if let boolean = schema.boolean {
      facts = [.boolean(boolean)]
      return
    }
    var parts: [Part] = []
    for keyword in schema.keywords {
      if let part = Self.part(keyword, schema, options) { parts.append(part) }
    }
    if parts.isEmpty {
      facts = [.boolean(true)]
      return
    }
    if parts.count == 1, parts[0].children.count == 1, parts[0].isTransparent {
      alias = parts[0].children[0]
    }
    if parts.count > 1 { parts.sort { $0.kind.rawValue < $1.kind.rawValue } }
    for part in parts {
      if part.kind == .dynamic { isDynamic = true }
      facts.append(part.fact)
      if part.isUnordered, part.children.count > 1 {
        unordered.append(children.count..<children.count + part.children.count)
      }
      children += part.children
    }
  }

  /// The same with other subschemas.
  func mapChildren(_ transform: (SchemaID) -> SchemaID) -> SchemaSignature {
    var result = self
    result.children = children.map(transform)
    return result
  }

  private struct Part {
    let kind: SchemaFact.Kind
    let fact: SchemaFact
    var children: [SchemaID] = []

    var isUnordered: Bool {
      switch kind {
      case .allOf, .anyOf, .oneOf: true
      default: false
      }
    }

    /// Whether it says of a value what its only subschema says.
    var isTransparent: Bool {
      switch kind {
      case .reference, .allOf, .anyOf, .oneOf: true
      default: false
      }
    }
  }

  private static func part(
    _ keyword: Keyword, _ schema: Schema, _ options: InclusionOptions
  ) -> Part? {
    switch keyword.rule {
    case .annotation, .uniqueItems(false): return nil
    case .type(let types):
      let isLexical =
        types.contains(.integer) && !types.contains(.fractional) && schema.dialect.mayHaveLexicalIntegers
        && options.validation.draft4Integer == .lexical
      return Part(kind: .types, fact: .types(types, isLexical: isLexical))
    case .enumeration(let values): return Part(kind: .values, fact: .values(Set(values)))
    case .constant(let value): return Part(kind: .values, fact: .values([value]))
    case .multipleOf(let number): return self.number(.multipleOf, number, false)
    case .maximum(let number, let isExclusive): return self.number(.maximum, number, isExclusive)
    case .minimum(let number, let isExclusive): return self.number(.minimum, number, isExclusive)
    case .maxLength(let bound): return count(.maxLength, bound)
    case .minLength(let bound): return count(.minLength, bound)
    case .pattern(let pattern): return text(.pattern, Text(pattern.source))
    case .invalidPattern(let source): return text(.invalidPattern, Text(source))
    case .format(let name):
      guard options.validation.format == .assertion || schema.dialect.assertsFormat,
        schema.dialect.defines(format: name)
      else { return nil }
      return text(.format, name)
    case .maxItems(let bound): return count(.maxItems, bound)
    case .minItems(let bound): return count(.minItems, bound)
    case .uniqueItems(true): return count(.uniqueItems, 1)
    case .maxProperties(let bound): return count(.maxProperties, bound)
    case .minProperties(let bound): return count(.minProperties, bound)
    case .required(let names): return Part(kind: .required, fact: .names(.required, sorted(names)))
    case .dependentRequired(let list):
      var names: [Text] = []
      for entry in list.sorted(by: { $0.name < $1.name }) {
        names += [Text("\(entry.required.count)"), entry.name] + entry.required.sorted()
      }
      return Part(kind: .dependentRequired, fact: .names(.dependentRequired, names))
    case .malformed:
      return Part(kind: .malformed, fact: .malformed(keyword.name, keyword.node.value))
    case .unresolvedReference(let address): return text(.unresolved, Text(address))
    default: return applicator(keyword.rule, schema)
    }
  }

  private static func applicator(_ rule: KeywordRule, _ schema: Schema) -> Part? {
    switch rule {
    case .properties(let list): return members(.properties, list)
    case .dependentSchemas(let list): return members(.dependentSchemas, list)
    case .patternProperties(let list):
      let order = list.sorted { Text($0.source) < Text($1.source) }
      return Part(
        kind: .patternProperties, fact: .names(.patternProperties, order.map { Text($0.source) }),
        children: order.map(\.schema))
    case .items(_, let start): return shape(.items, start, 1, rule)
    case .contains(_, let minimum, let maximum):
      // From 2020-12 on `unevaluatedItems` beside it looks at what it matched.
      let draft = schema.dialect.draft >= .draft2020 ? 1 : 0
      let fact = SchemaFact.shape(.contains, minimum * 2 + draft, maximum ?? -1)
      return Part(kind: .contains, fact: fact, children: rule.schemas)
    case .conditional(_, let then, let otherwise):
      return shape(.conditional, then == nil ? 0 : 1, otherwise == nil ? 0 : 1, rule)
    case .dynamicReference, .recursiveReference:
      return Part(kind: .dynamic, fact: .place(schema.id))
    case .prefixItems(let list): return shape(.prefixItems, 0, list.count, rule)
    case .allOf(let list): return shape(.allOf, 0, list.count, rule)
    case .anyOf(let list): return shape(.anyOf, 0, list.count, rule)
    case .oneOf(let list): return shape(.oneOf, 0, list.count, rule)
    case .additionalProperties: return shape(.additionalProperties, 0, 1, rule)
    case .propertyNames: return shape(.propertyNames, 0, 1, rule)
    case .not: return shape(.not, 0, 1, rule)
    case .reference: return shape(.reference, 0, 1, rule)
    case .unevaluatedItems: return shape(.unevaluatedItems, 0, 1, rule)
    case .unevaluatedProperties: return shape(.unevaluatedProperties, 0, 1, rule)
    default: return nil
    }
  }

  private static func number(_ kind: SchemaFact.Kind, _ value: ExactNumber, _ isExclusive: Bool) -> Part {
    Part(kind: kind, fact: .number(kind, value, isExclusive: isExclusive))
  }

  private static func count(_ kind: SchemaFact.Kind, _ bound: Int) -> Part {
    Part(kind: kind, fact: .count(kind, bound))
  }

  private static func text(_ kind: SchemaFact.Kind, _ text: Text) -> Part {
    Part(kind: kind, fact: .text(kind, text))
  }

  private static func shape(_ kind: SchemaFact.Kind, _ first: Int, _ second: Int, _ rule: KeywordRule)
    -> Part
  {
    Part(kind: kind, fact: .shape(kind, first, second), children: rule.schemas)
  }

  private static func members(_ kind: SchemaFact.Kind, _ list: [PropertySchema]) -> Part {
    let order = list.sorted { $0.name < $1.name }
    return Part(kind: kind, fact: .names(kind, order.map(\.name)), children: order.map(\.schema))
  }

  private static func sorted(_ names: [Text]) -> [Text] {
    names.count < 2 ? names : Array(Set(names)).sorted()
  }
}
