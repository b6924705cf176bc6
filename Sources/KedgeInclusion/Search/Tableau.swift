import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// Works out a goal for values of one type: statements become facts, choices are tried one after another.
struct Tableau {
  let search: Search
  let goal: Goal
  let kind: Node.Kind
  private var todo: [Formula]
  private var choices: [[[Formula]]] = []
  var facts = Facts()
  private var seen: Set<Literal> = []
  /// Values that will not do, beside what the goal says.
  private let others: [JSONValue]

  init(search: Search, goal: Goal, kind: Node.Kind, except values: [JSONValue] = []) {
    self.search = search
    self.goal = goal
    self.kind = kind
    others = values.filter { $0.kind == kind }
    facts.excluded = others
    todo = goal.literals.reversed().map { .literal($0) }
  }

  /// A value of the type that meets the goal, or the proof that none does.
  mutating func run() -> Outcome {
    while let formula = todo.popLast() {
      switch reduce(formula) {
      case .holds: break
      case .fails: return .empty
      case .all(let formulas): todo += formulas.reversed()
      case .any(let alternatives):
        if alternatives.count == 1 {
          todo += alternatives[0].reversed()
        } else {
          choices.append(alternatives)
        }
      }
    }
    if let candidates = facts.candidates {
      return choose(candidates)
    }
    return choices.isEmpty ? solve() : branch()
  }

  /// One of finitely many values: the validator says which.
  private func choose(_ candidates: [JSONValue]) -> Outcome {
    let values = Spellings.variants(candidates, isLexical: search.hasLexicalIntegers)
    let outcome = search.choose(values, goal, except: others)
    if case .empty = outcome, search.hasLexicalIntegers, !candidates.allSatisfy(Spellings.isComplete) {
      return .unknown("too many spellings of numbers (bound: enumeration)")
    }
    return outcome
  }

  private mutating func branch() -> Outcome {
    let place = choices.indices.min { choices[$0].count < choices[$1].count } ?? 0
    let alternatives = choices.remove(at: place)
    var unknown: String?
    for alternative in alternatives {
      guard search.spendBranch() else { return .unknown("the budget of branches is spent (bound: branches)") }
      var inner = self
      inner.todo = alternative.reversed()
      switch inner.run() {
      case .member(let value): return .member(value)
      case .empty: break
      case .unknown(let reason): unknown = unknown ?? reason
      }
    }
    return unknown.map { .unknown($0) } ?? .empty
  }

  /// Facts alone are left: build a value, and have the validator say that it meets the goal.
  private func solve() -> Outcome {
    let outcome: Outcome =
      switch kind {
      case .number: NumberSolver(search: search, goal: goal, facts: facts, others: others).solve()
      case .string: StringSolver(search: search, goal: goal, facts: facts, others: others).solve()
      case .array: ArraySolver(search: search, goal: goal, facts: facts, others: others).solve()
      default: ObjectSolver(search: search, goal: goal, facts: facts, others: others).solve()
      }
    if case .empty = outcome, facts.isGuess { return .unknown("a keyword is not understood here") }
    return outcome
  }

  mutating func add(choice alternatives: [[Formula]]) { choices.append(alternatives) }

  /// What a formula comes to.
  enum Reduction {
    case holds
    case fails
    case all([Formula])
    case any([[Formula]])

    static func when(_ holds: Bool) -> Reduction { holds ? .holds : .fails }
  }

  private mutating func reduce(_ formula: Formula) -> Reduction {
    switch formula {
    case .literal(let literal): return reduce(literal)
    case .keyword(let keyword, let schema, let isPositive):
      return isPositive ? assert(keyword, schema) : deny(keyword, schema)
    case .has(let name, let isPositive):
      if isPositive { facts.objects.required.insert(name) } else { facts.objects.forbidden.insert(name) }
      return .when(facts.objects.required.isDisjoint(with: facts.objects.forbidden))
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
    case .rest(let literal, let start):
      facts.arrays.rests.append((literal, start))
      return .holds
    case .request(let request):
      facts.objects.requests.append(request)
      return .holds
    }
  }

  private mutating func reduce(_ literal: Literal) -> Reduction {
    guard seen.insert(literal).inserted else { return .holds }
    if seen.contains(Literal(schema: literal.schema, isPositive: !literal.isPositive)) { return .fails }
    let schema = search.set[literal.schema]
    if let boolean = schema.boolean { return .when(boolean == literal.isPositive) }
    if literal.isPositive { return .all(schema.keywords.map { .keyword($0, schema, isPositive: true) }) }
    var alternatives: [[Formula]] = []
    for keyword in schema.keywords {
      switch denial(keyword, schema) {
      case .holds: return .holds
      case .fails: break
      case .all(let formulas): alternatives.append(formulas)
      case .any(let inner): alternatives += inner
      }
    }
    return alternatives.isEmpty ? .fails : .any(alternatives)
  }

  /// What the failure of a keyword comes to for this type, before any fact is noted.
  private func denial(_ keyword: Keyword, _ schema: Schema) -> Reduction {
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

  func accepts(_ types: TypeSet) -> Bool {
    switch kind {
    case .null: types.contains(.null)
    case .boolean: types.contains(.boolean)
    case .number: !types.isDisjoint(with: .number)
    case .string: types.contains(.string)
    case .array: types.contains(.array)
    case .object: types.contains(.object)
    }
  }

  func asserts(_ name: Text, _ schema: Schema) -> Bool {
    search.options.validation.format == .assertion || schema.dialect.assertsFormat
  }

  func positive(_ schema: SchemaID) -> Formula { .literal(search.literal(schema, true)) }

  func negative(_ schema: SchemaID) -> Formula { .literal(search.literal(schema, false)) }
}
