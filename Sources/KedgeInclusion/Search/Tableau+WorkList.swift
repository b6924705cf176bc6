import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// The work list: statements are taken apart until only facts and real choices are left.
extension Tableau {
  /// Takes statements apart until only facts and real choices are left; false when they contradict each other.
  mutating func propagate() -> Bool {
    repeat {
      while let formula = todo.popLast() {
        switch reduce(formula) {
        case .holds: break
        case .fails: return false
        case .all(let formulas): todo += formulas.reversed()
        case .any(let alternatives): if !add(alternatives) { return false }
        }
      }
    } while simplifyChoices()
    return !isClosed
  }

  /// What a formula comes to.
  enum Reduction {
    case holds
    case fails
    case all([Formula])
    case any([[Formula]])

    static func when(_ holds: Bool) -> Reduction { holds ? .holds : .fails }
  }

  mutating func add(_ rule: UnevaluatedRule) { unevaluated.append(rule) }

  mutating func reduce(_ formula: Formula) -> Reduction {
    switch formula {
    case .literal(let literal): return reduce(literal)
    case .keyword(let keyword, let schema, let isPositive):
      origin = search.literal(schema.id, isPositive)
      return isPositive ? assert(keyword, schema) : deny(keyword, schema)
    case .any(let alternatives): return .any(alternatives)
    case .only(let schema, let others):
      exclusives.append((schema, others))
      return .holds
    case .has(let name, let isPositive):
      if isPositive { facts.objects.required.insert(name) } else { facts.objects.forbidden.insert(name) }
      return .when(!(isPositive ? facts.objects.forbidden : facts.objects.required).contains(name))
    case .contains(let schema, let minimum, let maximum):
      if let maximum, maximum < minimum { return .fails }
      facts.arrays.counts.append((schema, minimum, maximum))
      return .holds
    case .element(let place, let isExact, let literals):
      facts.arrays.requests.append((place, isExact, literals))
      return .holds
    case .member(let name, let literal):
      facts.objects.members[name, default: []].append(literal)
      return reduce(.has(name, isPositive: true))
    case .rule(let rule):
      facts.objects.rules.append(rule)
      return .holds
    case .rest(let alternatives, let start):
      facts.arrays.rests.append((alternatives, start))
      return .holds
    case .request(let request):
      facts.objects.requests.append(request)
      return .holds
    case .size(let minimum, let maximum): return assertSize(minimum, maximum)
    }
  }

  mutating func reduce(_ literal: Literal) -> Reduction {
    if search.certainKinds(literal).contains(kind) { return .holds }
    if !literal.isPositive, isForeign(literal) { return .holds }
    if !search.possibleKinds(literal).contains(kind) { return .fails }
    guard seen.insert(literal).inserted else { return .holds }
    if seen.contains(literal.negated) { return .fails }
    origin = literal
    switch literal.subject {
    case .constant(let number):
      if literal.isPositive {
        facts.restrict(to: [search.constants[number]])
        return .when(facts.candidates?.isEmpty == false)
      }
      facts.excluded.append(search.constants[number])
      return .holds
    case .schema(let id):
      let schema = search.set[id]
      if literal.isPositive {
        if kind == .object {
          if isForeign(literal) { return .fails }
          outline.formIntersection(search.outline(of: id))
        }
        return .all(schema.keywords.map { .keyword($0, schema, isPositive: true) })
      }
      return denial(of: schema)
    }
  }

  func denial(of schema: Schema) -> Reduction {
    var alternatives: [[Formula]] = []
    for keyword in schema.keywords {
      switch denial(of: keyword, schema) {
      case .holds: return .holds
      case .fails: break
      case .all(let formulas): alternatives.append(formulas)
      case .any(let inner): alternatives += inner
      }
    }
    return alternatives.isEmpty ? .fails : .any(alternatives)
  }

  /// What the failure of a keyword comes to for this kind, before any fact is noted.
  func denial(of keyword: Keyword, _ schema: Schema) -> Reduction {
    switch keyword.rule {
    case .annotation: return .fails
    case .type(let types):
      if kind == .number, types.contains(.integer) != types.contains(.fractional) { break }
      return .when(!accepts(types))
    case .multipleOf, .maximum, .minimum: if kind != .number { return .fails }
    case .maxLength, .minLength, .pattern, .invalidPattern: if kind != .string { return .fails }
    case .format(let name):
      if kind != .string || !asserts(name, schema) { return .fails }
    case .prefixItems, .items, .contains, .maxItems, .minItems, .unevaluatedItems:
      if kind != .array { return .fails }
    case .uniqueItems(let flag): if kind != .array || !flag { return .fails }
    case .maxProperties, .minProperties, .required, .properties, .patternProperties, .additionalProperties,
      .propertyNames, .dependentRequired, .dependentSchemas, .unevaluatedProperties:
      if kind != .object { return .fails }
    default: break
    }
    return .all([.keyword(keyword, schema, isPositive: false)])
  }
}
