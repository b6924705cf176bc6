import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// What it means for a keyword to hold.
extension Tableau {
  mutating func assert(_ keyword: Keyword, _ schema: Schema) -> Reduction {
    switch keyword.rule {
    case .annotation: return .holds
    case .type(let types):
      if kind == .number, types.contains(.integer), !types.contains(.fractional) {
        facts.numbers.mustBeInteger = true
        if search.isLexical(schema) {
          facts.numbers.mustBeWrittenAsInteger = true
          facts.numbers.isLexical = true
        }
      }
      return .when(accepts(types))
    case .enumeration(let values): return restrict(values, schema)
    case .constant(let value): return restrict([value], schema)
    case .allOf(let parts): return .all(parts.map(positive))
    case .anyOf(let parts): return .any(parts.map { [positive($0)] })
    case .oneOf(let parts): return exactlyOne(parts)
    case .not(let part): return .all([negative(part)])
    case .conditional(let condition, let then, let otherwise):
      return .any([
        [positive(condition)] + [then].compactMap { $0.map(positive) },
        [negative(condition)] + [otherwise].compactMap { $0.map(positive) },
      ])
    case .reference(let target): return .all([positive(target)])
    case .dynamicReference, .recursiveReference: return .holds
    case .malformed: return .holds
    case .unresolvedReference(let address): return .when(facts.note(opaque: address, isPositive: true))
    case .invalidPattern(let source):
      return kind == .string ? .when(facts.note(opaque: "pattern " + source, isPositive: true)) : .holds
    case .format(let name):
      guard kind == .string, asserts(name, schema) else { return .holds }
      return noteFormat(name, isPositive: true)
    case .multipleOf, .maximum, .minimum: return kind == .number ? assertNumber(keyword.rule) : .holds
    case .maxLength, .minLength, .pattern: return kind == .string ? assertString(keyword.rule) : .holds
    case .unevaluatedItems: return kind == .array ? putOff(keyword, schema, isPositive: true) : .holds
    case .unevaluatedProperties: return kind == .object ? putOff(keyword, schema, isPositive: true) : .holds
    case .prefixItems, .items, .contains, .maxItems, .minItems, .uniqueItems:
      return kind == .array ? assertArray(keyword.rule) : .holds
    case .maxProperties, .minProperties, .required, .properties, .patternProperties, .additionalProperties,
      .propertyNames, .dependentRequired, .dependentSchemas:
      return kind == .object ? assertObject(keyword.rule, schema) : .holds
    }
  }

  /// That a string has a format, or has it not.
  mutating func noteFormat(_ name: Text, isPositive: Bool) -> Reduction {
    if let language = search.formatLanguage(name) {
      facts.strings.languages.append(isPositive ? language : search.languages.complement(language))
      return .holds
    }
    facts.samples += FormatSamples.of(name.string)
    return .when(facts.note(opaque: "format \(name)", isPositive: isPositive))
  }

  private mutating func restrict(_ values: [JSONValue], _ schema: Schema) -> Reduction {
    facts.restrict(to: values.filter { $0.kind == kind })
    facts.numbers.isLexical = facts.numbers.isLexical || search.isLexical(schema)
    return .when(facts.candidates?.isEmpty == false)
  }

  /// One accepts, the others do not. One that stands there twice is never the one.
  private func exactlyOne(_ parts: [SchemaID]) -> Reduction {
    let literals = parts.map { search.literal($0, true) }
    var times: [Literal: Int] = [:]
    for literal in literals { times[literal, default: 0] += 1 }
    let certain = literals.indices.filter { isCertain(.literal(literals[$0])) }
    if certain.count > 1 { return .fails }
    let candidates = (certain.isEmpty ? Array(literals.indices) : certain).filter { times[literals[$0]] == 1 }
    return .any(candidates.map { [.literal(literals[$0]), .only(parts[$0], among: parts)] })
  }

  private mutating func assertNumber(_ rule: KeywordRule) -> Reduction {
    switch rule {
    case .multipleOf(let divisor): facts.numbers.multiples.append(divisor)
    case .maximum(let bound, let exclusive): facts.numbers.reduce(bound, exclusive: exclusive)
    case .minimum(let bound, let exclusive): facts.numbers.raise(bound, exclusive: exclusive)
    default: break
    }
    return .holds
  }

  mutating func assertString(_ rule: KeywordRule) -> Reduction {
    switch rule {
    case .maxLength(let bound): facts.strings.maximum = min(facts.strings.maximum ?? bound, bound)
    case .minLength(let bound): facts.strings.minimum = max(facts.strings.minimum, bound)
    case .pattern(let pattern): facts.strings.patterns.append((pattern, true))
    default: break
    }
    return .when(facts.strings.maximum.map { $0 >= facts.strings.minimum } ?? true)
  }

  mutating func assertArray(_ rule: KeywordRule) -> Reduction {
    switch rule {
    case .prefixItems(let parts): facts.arrays.prefixes.append(parts)
    case .items(let part, let start): facts.arrays.rests.append(([search.literal(part, true)], start))
    case .contains(let part, let minimum, let maximum):
      return .all([.contains(part, minimum: minimum, maximum: maximum)])
    case .maxItems(let bound): return assertSize(0, bound)
    case .minItems(let bound): return assertSize(bound, nil)
    case .uniqueItems(let flag): facts.arrays.isUnique = facts.arrays.isUnique || flag
    default: break
    }
    return .holds
  }

  mutating func assertSize(_ minimum: Int, _ maximum: Int?) -> Reduction {
    facts.arrays.minimum = max(facts.arrays.minimum, minimum)
    if let maximum { facts.arrays.maximum = min(facts.arrays.maximum ?? maximum, maximum) }
    return .when(facts.arrays.maximum.map { $0 >= facts.arrays.minimum } ?? true)
  }

  mutating func assertObject(_ rule: KeywordRule, _ schema: Schema) -> Reduction {
    switch rule {
    case .properties(let properties):
      facts.objects.rules.append(ObjectRule(properties: Self.table(properties)))
    case .patternProperties(let patterns): facts.objects.rules.append(ObjectRule(patterns: patterns))
    case .additionalProperties(let part):
      // With a pattern that cannot be read it is not known which names it speaks of: left to the validator.
      guard Self.isReadable(schema) else { return .holds }
      let (listed, patterns) = Self.listed(in: schema)
      facts.objects.rules.append(ObjectRule(additional: part, listed: listed, listedPatterns: patterns))
    case .propertyNames(let part): facts.objects.names.append(part)
    case .required(let names): return .all(names.map { .has($0, isPositive: true) })
    case .maxProperties(let bound): facts.objects.maximum = min(facts.objects.maximum ?? bound, bound)
    case .minProperties(let bound): facts.objects.minimum = max(facts.objects.minimum, bound)
    case .dependentRequired(let dependencies):
      return both(
        dependencies.filter { !$0.required.isEmpty }.map { dependency in
          [
            [.has(dependency.name, isPositive: false)],
            dependency.required.map { .has($0, isPositive: true) },
          ]
        })
    case .dependentSchemas(let dependencies):
      return both(
        dependencies.map {
          [[.has($0.name, isPositive: false)], [.has($0.name, isPositive: true), positive($0.schema)]]
        })
    default: break
    }
    return .when(facts.objects.maximum.map { $0 >= facts.objects.minimum } ?? true)
  }

  /// Several choices that must all be made.
  private mutating func both(_ choices: [[[Formula]]]) -> Reduction {
    for alternatives in choices where !add(alternatives) { return .fails }
    return .holds
  }

  static func table(_ properties: [PropertySchema]) -> [Text: SchemaID] {
    Dictionary(properties.map { ($0.name, $0.schema) }, uniquingKeysWith: { $1 })
  }

  private static func isReadable(_ schema: Schema) -> Bool {
    schema.keywords.allSatisfy { keyword in
      guard case .patternProperties(let list) = keyword.rule else { return true }
      return list.allSatisfy { $0.pattern != nil }
    }
  }

  /// What `additionalProperties` of a schema leaves out.
  static func listed(in schema: Schema) -> (names: Set<Text>, patterns: [Pattern]) {
    var names: Set<Text> = []
    var patterns: [Pattern] = []
    for keyword in schema.keywords {
      switch keyword.rule {
      case .properties(let properties): names.formUnion(properties.map(\.name))
      case .patternProperties(let list): patterns += list.compactMap(\.pattern)
      default: break
      }
    }
    return (names, patterns)
  }
}
