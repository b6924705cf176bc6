import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// What it means for a keyword to fail, on a value of a type that it speaks of.
extension Tableau {
  mutating func deny(_ keyword: Keyword, _ schema: Schema) -> Reduction {
    switch keyword.rule {
    case .annotation: return .fails
    case .type(let types):
      guard kind == .number else { return .when(!accepts(types)) }
      if types.contains(.fractional) { return .fails }
      guard types.contains(.integer) else { return .holds }
      if search.isLexical(schema) {
        facts.numbers.mustNotBeWrittenAsInteger = true
        facts.numbers.isLexical = true
      } else {
        facts.numbers.mustNotBeInteger = true
      }
      return .holds
    case .enumeration(let values):
      facts.excluded += values.filter { $0.kind == kind }
      return .holds
    case .constant(let value):
      if value.kind == kind { facts.excluded.append(value) }
      return .holds
    case .allOf(let parts): return .any(parts.map { [negative($0)] })
    case .anyOf(let parts): return .all(parts.map(negative))
    case .oneOf(let parts): return notExactlyOne(parts)
    case .not(let part): return .all([positive(part)])
    case .conditional(let condition, let then, let otherwise):
      return .any(
        (then.map { [[positive(condition), negative($0)]] } ?? [])
          + (otherwise.map { [[negative(condition), negative($0)]] } ?? []))
    case .reference(let target): return .all([negative(target)])
    case .dynamicReference, .recursiveReference: return .holds
    case .malformed: return .holds
    case .unevaluatedItems, .unevaluatedProperties: return putOff(keyword, schema, isPositive: false)
    case .unresolvedReference(let address): return .when(facts.note(opaque: address, isPositive: false))
    case .invalidPattern(let source): return .when(facts.note(opaque: "pattern " + source, isPositive: false))
    case .format(let name):
      return noteFormat(name, isPositive: false)
    case .multipleOf(let divisor):
      facts.numbers.notMultiples.append(divisor)
      return .holds
    case .maximum(let bound, let exclusive):
      facts.numbers.raise(bound, exclusive: !exclusive)
      return .holds
    case .minimum(let bound, let exclusive):
      facts.numbers.reduce(bound, exclusive: !exclusive)
      return .holds
    case .maxLength(let bound): return assertString(.minLength(bound + 1))
    case .minLength(let bound): return bound == 0 ? .fails : assertString(.maxLength(bound - 1))
    case .pattern(let pattern):
      facts.strings.patterns.append((pattern, false))
      return .holds
    case .prefixItems, .items, .contains, .maxItems, .minItems, .uniqueItems: return denyArray(keyword.rule)
    case .maxProperties, .minProperties, .required, .properties, .patternProperties, .additionalProperties,
      .propertyNames, .dependentRequired, .dependentSchemas:
      return denyObject(keyword.rule, schema)
    }
  }

  /// None accepts, or two do: one, and one after it.
  private func notExactlyOne(_ parts: [SchemaID]) -> Reduction {
    if parts.filter({ isCertain(positive($0)) }).count > 1 { return .holds }
    let pairs = parts.indices.dropLast().map { first -> [Formula] in
      [positive(parts[first]), .any(parts[(first + 1)...].map { [positive($0)] })]
    }
    return .any([parts.map(negative)] + pairs)
  }

  private mutating func denyArray(_ rule: KeywordRule) -> Reduction {
    switch rule {
    case .prefixItems(let parts):
      return choose(
        parts.enumerated().map { (place: $0, isExact: true, literals: [search.literal($1, false)]) })
    case .items(let part, let start):
      return choose([(place: start, isExact: false, literals: [search.literal(part, false)])])
    case .contains(let part, let minimum, let maximum):
      var alternatives: [[Formula]] = []
      if minimum > 0 { alternatives.append([.contains(part, minimum: 0, maximum: minimum - 1)]) }
      if let maximum { alternatives.append([.contains(part, minimum: maximum + 1, maximum: nil)]) }
      return alternatives.isEmpty ? .fails : .any(alternatives)
    case .maxItems(let bound): return assertArray(.minItems(bound + 1))
    case .minItems(let bound): return bound == 0 ? .fails : assertArray(.maxItems(bound - 1))
    default:
      facts.arrays.hasDuplicate = true
      return .holds
    }
  }

  /// One of some elements must be there.
  private mutating func choose(_ requests: [(place: Int, isExact: Bool, literals: [Literal])]) -> Reduction {
    if requests.count == 1 {
      facts.arrays.requests.append(requests[0])
      return .holds
    }
    return requests.isEmpty
      ? .fails : .any(requests.map { [.element($0.place, isExact: $0.isExact, $0.literals)] })
  }

  private mutating func denyObject(_ rule: KeywordRule, _ schema: Schema) -> Reduction {
    switch rule {
    case .required(let names):
      return names.isEmpty ? .fails : .any(names.map { [.has($0, isPositive: false)] })
    case .maxProperties(let bound): return assertObject(.minProperties(bound + 1), schema)
    case .minProperties(let bound):
      return bound == 0 ? .fails : assertObject(.maxProperties(bound - 1), schema)
    case .properties(let properties):
      return properties.isEmpty
        ? .fails : .any(properties.map { [.member($0.name, search.literal($0.schema, false))] })
    case .patternProperties(let patterns):
      let known = patterns.filter { $0.pattern != nil }
      if known.count < patterns.count { return .holds }
      return known.isEmpty
        ? .fails
        : .any(
          known.compactMap { part in
            part.pattern.map {
              [.request(MemberRequest(.matching($0), [search.literal(part.schema, false)]))]
            }
          })
    case .additionalProperties(let part):
      let (listed, patterns) = Self.listed(in: schema)
      let names = MemberRequest.Names.others(listed: listed, patterns: patterns)
      return .all([.request(MemberRequest(names, [search.literal(part, false)]))])
    case .propertyNames(let part):
      return .all([.request(MemberRequest(.rejected(part), []))])
    case .dependentRequired(let dependencies):
      let alternatives = dependencies.flatMap { dependency in
        dependency.required.map { name -> [Formula] in
          [.has(dependency.name, isPositive: true), .has(name, isPositive: false)]
        }
      }
      return alternatives.isEmpty ? .fails : .any(alternatives)
    case .dependentSchemas(let dependencies):
      return dependencies.isEmpty
        ? .fails : .any(dependencies.map { [.has($0.name, isPositive: true), negative($0.schema)] })
    default: return .holds
    }
  }
}
