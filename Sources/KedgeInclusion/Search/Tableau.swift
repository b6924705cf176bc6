import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// Works out a goal for values of one kind: statements become facts, choices are made one after another.
///
/// Before a choice is made, a value is looked for that the facts alone allow: if there is none, no choice helps; if
/// there is one, only what it is in conflict with needs attention (as in solving modulo theories).
struct Tableau {
  let search: Search
  let goal: Goal
  let kind: Node.Kind
  var facts = Facts()
  private(set) var seen: Set<Literal> = []
  /// What the schemas that must accept an object plainly say of it.
  private var outline = ObjectOutline()
  private var todo: [Formula]
  private var choices: [Choice] = []
  private var exclusives: [(schema: SchemaID, others: [SchemaID])] = []
  private(set) var unevaluated: [UnevaluatedRule] = []
  /// The demand that is being taken apart.
  private var origin: Literal?
  /// Whether a choice has no alternative left.
  private var isClosed = false

  /// One of some lists of statements holds, since a demand does.
  private struct Choice {
    let origin: Literal?
    var alternatives: [[Formula]]
  }

  init(search: Search, goal: Goal, kind: Node.Kind) {
    self.search = search
    self.goal = goal
    self.kind = kind
    todo = goal.literals.reversed().map { .literal($0) }
  }

  /// A value of the kind that meets the goal, or the proof that none does.
  mutating func run() -> Outcome {
    while true {
      guard propagate() else { return .empty }
      if let candidates = facts.remainingCandidates { return choose(candidates) }
      if kind == .string { readChoicesAsLanguages() }
      let isSettled = exclusives.isEmpty && unevaluated.isEmpty
      if choices.isEmpty, isSettled { return finish() }
      if choices.count == 1, isSettled { return branch(at: 0) }
      switch solve() {
      case .empty: return .empty
      case .unknown:
        if !choices.isEmpty { return branch(at: fewest(choices.indices)) }
        if insistOnExclusives() { continue }
        return expandUnevaluated()
      case .member(let value):
        if let step = resolve(value) { return step }
      }
    }
  }

  /// Goes on from a value that the facts allow; nil when something was learnt from it.
  private mutating func resolve(_ value: JSONValue) -> Outcome? {
    guard
      search.spendBranch(weight: 1 + choices.count + exclusives.count + facts.objects.required.count)
    else {
      return .unknown(Self.spent)
    }
    let root = Document(value: value).root
    if search.meets(value, root, goal) == true { return .member(value) }
    let learnt = conflicts(with: root)
    if !learnt.isEmpty {
      todo += learnt
      return nil
    }
    if let index = facts.excluded.firstIndex(of: value) { return differ(fromExcluded: index) }
    let violated = choices.indices.filter { index in
      choices[index].origin.map { search.meets(value, root, $0) != true } ?? true
    }
    if !violated.isEmpty { return branch(at: fewest(violated)) }
    if let index = unevaluated.indices.first(where: {
      search.meets(value, root, unevaluated[$0].origin) != true
    }) {
      return expandUnevaluated(at: index)
    }
    if !choices.isEmpty { return branch(at: fewest(choices.indices)) }
    if insistOnExclusives() { return nil }
    if !unevaluated.isEmpty { return expandUnevaluated() }
    return .unknown(.unjudged)
  }

  private static let spent = Gap("the budget of branches is spent", .branches)

  /// The other alternatives that accept a value of which only one may.
  private func conflicts(with root: Node) -> [Formula] {
    var found: [Formula] = []
    for (schema, others) in exclusives {
      for other in others where other != schema && !seen.contains(search.literal(other, false)) {
        if search.validator.isValid(root, other) != false { found.append(negative(other)) }
      }
    }
    return found
  }

  private mutating func insistOnExclusives() -> Bool {
    guard !exclusives.isEmpty else { return false }
    for (schema, others) in exclusives { todo += others.filter { $0 != schema }.map(negative) }
    exclusives = []
    return true
  }

  private func fewest(_ indices: some Collection<Int>) -> Int {
    indices.min { choices[$0].alternatives.count < choices[$1].alternatives.count } ?? 0
  }

  /// Takes statements apart until only facts and real choices are left; false when they contradict each other.
  private mutating func propagate() -> Bool {
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

  /// Notes a choice without the alternatives that cannot be; false when none is left.
  mutating func add(_ alternatives: [[Formula]]) -> Bool {
    var live: [[Formula]] = []
    for alternative in alternatives where !isImpossible(alternative) {
      if isMade(alternative) { return true }
      live.append(alternative)
    }
    switch live.count {
    case 0: return false
    case 1: todo += live[0].reversed()
    default: choices.append(Choice(origin: origin, alternatives: live))
    }
    return true
  }

  /// Drops choices that are made and alternatives that cannot be; true when there is more to take apart.
  private mutating func simplifyChoices() -> Bool {
    guard choices.count > 1 else { return false }
    var kept: [Choice] = []
    for var choice in choices {
      if choice.alternatives.contains(where: { isMade($0) }) { continue }
      choice.alternatives.removeAll { isImpossible($0) }
      switch choice.alternatives.count {
      case 0:
        isClosed = true
        return false
      case 1: todo += choice.alternatives[0].reversed()
      default: kept.append(choice)
      }
    }
    choices = kept
    return !todo.isEmpty
  }

  private func isImpossible(_ alternative: [Formula]) -> Bool { alternative.contains { isDead($0) } }

  private func isMade(_ alternative: [Formula]) -> Bool { alternative.allSatisfy { isCertain($0) } }

  /// Whether a statement cannot hold beside what is known.
  func isDead(_ formula: Formula) -> Bool {
    switch formula {
    case .literal(let literal):
      return seen.contains(literal.negated) || !search.possibleKinds(literal).contains(kind)
        || (literal.isPositive && isForeign(literal))
    case .any(let alternatives): return alternatives.allSatisfy { isImpossible($0) }
    case .has(let name, let isPositive):
      return (isPositive ? facts.objects.forbidden : facts.objects.required).contains(name)
    case .member(let name, let literal):
      return facts.objects.forbidden.contains(name) || search.possibleKinds(literal).isEmpty
    default: return false
    }
  }

  /// Whether a schema is plainly for other objects than this one.
  private func isForeign(_ literal: Literal) -> Bool {
    guard kind == .object, !outline.values.isEmpty, case .schema(let id) = literal.subject else {
      return false
    }
    return outline.isDisjoint(with: search.outline(of: id), required: facts.objects.required)
  }

  /// Whether a statement holds by what is known.
  func isCertain(_ formula: Formula) -> Bool {
    switch formula {
    case .literal(let literal):
      return seen.contains(literal) || search.certainKinds(literal).contains(kind)
        || (!literal.isPositive && isForeign(literal))
    case .has(let name, let isPositive):
      return (isPositive ? facts.objects.required : facts.objects.forbidden).contains(name)
    case .any(let alternatives): return alternatives.contains { isMade($0) }
    default: return false
    }
  }

  /// So many candidates are put to the validator one by one.
  private static let fewCandidates = 40

  /// A choice about strings is a language, which needs no branching.
  private mutating func readChoicesAsLanguages() {
    choices.removeAll { choice in
      guard let origin = choice.origin, let language = search.strings(meeting: origin) else { return false }
      facts.strings.languages.append(language)
      return true
    }
  }

  /// One of finitely many values: the validator says which.
  private mutating func choose(_ listed: [JSONValue]) -> Outcome {
    var candidates = listed
    if kind == .string, candidates.count > Self.fewCandidates {
      readChoicesAsLanguages()
      let language = search.languages.intersection(facts.strings.languages)
      candidates.removeAll { value in
        if case .string(let text) = value { !search.languages.contains(language, text.string) } else { true }
      }
    }
    let values = Spellings.variants(candidates, isLexical: search.hasLexicalIntegers)
    let outcome = search.choose(values, goal)
    if case .empty = outcome, search.hasLexicalIntegers, !candidates.allSatisfy(Spellings.isComplete) {
      return .unknown(Gap("too many spellings of numbers", .enumeration))
    }
    return outcome
  }

  private mutating func branch(at index: Int) -> Outcome {
    var choice = choices.remove(at: index)
    if choices.count >= Self.manyChoices { choice.alternatives.removeAll { isRefuted($0) } }
    return branch(choice.alternatives, origin: choice.origin)
  }

  /// With so many choices left it pays to look for what makes an alternative impossible whatever they are.
  private static let manyChoices = 3
  /// How many demands are tried for that.
  private static let suspects = 60

  /// Whether one of the schemas that must accept the value is within one that an alternative says must not.
  private func isRefuted(_ alternative: [Formula]) -> Bool {
    guard alternative.count == 1, case .literal(let literal) = alternative[0], !literal.isPositive else {
      return false
    }
    return seen.filter(\.isPositive).sorted().prefix(Self.suspects).contains {
      search.excludes($0, literal, besides: goal)
    }
  }

  /// Tries alternatives one after another.
  func branch(_ alternatives: [[Formula]], origin: Literal?) -> Outcome {
    var unknown: Gap?
    for alternative in alternatives {
      guard search.spendBranch(weight: 1 + choices.count / 8) else { return .unknown(Self.spent) }
      let carried = choices.reduce(facts.objects.required.count) { $0 + $1.alternatives.count }
      guard search.spendWork(1 + carried / 4) else { return .unknown(.spent) }
      var inner = self
      inner.todo = alternative.reversed()
      inner.origin = origin
      switch inner.run() {
      case .member(let value): return .member(value)
      case .empty: break
      case .unknown(let gap): unknown = unknown ?? gap
      }
    }
    return unknown.map { .unknown($0) } ?? .empty
  }

  /// Facts alone are left: build a value, and have the validator say that it meets the goal.
  private mutating func finish() -> Outcome {
    let outcome = solve(accept: { [search, goal] in search.meets($0, goal) })
    guard case .member(let value) = outcome, kind == .array || kind == .object else { return outcome }
    if search.meets(value, goal) == true { return outcome }
    if let index = facts.excluded.firstIndex(of: value) { return differ(fromExcluded: index) }
    return .unknown(.unjudged)
  }

  /// A value that the facts allow; where several are at hand, one that is accepted.
  private func solve(accept: ((JSONValue) -> Bool?)? = nil) -> Outcome {
    let outcome = build(accept: accept)
    if let value = outcome.member, value.isLarger(than: JSONValue.sizeLimit) {
      return .unknown(
        Gap("a document of more than \(JSONValue.sizeLimit) values is too large to make", .length))
    }
    return outcome
  }

  private func build(accept: ((JSONValue) -> Bool?)?) -> Outcome {
    switch kind {
    case .number: return NumberSolver(facts: facts, accept: accept).solve()
    case .string: return StringSolver(search: search, facts: facts, accept: accept).solve()
    case .array: return ArraySolver(search: search, arrays: facts.arrays).solve()
    default:
      var solver = ObjectSolver(search: search, objects: facts.objects)
      return solver.solve()
    }
  }

  /// The ways to be another array or object than an excluded one.
  private mutating func differ(fromExcluded index: Int) -> Outcome {
    let value = facts.excluded.remove(at: index)
    return branch(Differences.from(value, search), origin: nil)
  }

  private mutating func expandUnevaluated(at index: Int = 0) -> Outcome {
    let rule = unevaluated[index]
    switch rule.expand(in: self) {
    case .unknown:
      unevaluated.remove(at: index)
      let outcome = run()
      if case .empty = outcome { return outcome }
      if case .member = outcome { return outcome }
      return .unknown(Gap("what `\(rule.keyword.name)` speaks of is not known"))
    case .condition(let condition): return branch([[condition.holds], [condition.fails]], origin: nil)
    case .formulas(let formulas):
      unevaluated.remove(at: index)
      guard let formulas else { return .empty }
      origin = rule.origin
      todo += formulas.reversed()
      return run()
    }
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

  private mutating func reduce(_ formula: Formula) -> Reduction {
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

  private mutating func reduce(_ literal: Literal) -> Reduction {
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

  private func denial(of schema: Schema) -> Reduction {
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
  private func denial(of keyword: Keyword, _ schema: Schema) -> Reduction {
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
    search.asserts(name, schema)
  }

  func positive(_ schema: SchemaID) -> Formula { .literal(search.literal(schema, true)) }

  func negative(_ schema: SchemaID) -> Formula { .literal(search.literal(schema, false)) }
}
