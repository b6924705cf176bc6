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
  var seen: Set<Literal> = []
  /// What the schemas that must accept an object plainly say of it.
  var outline = ObjectOutline()
  var todo: [Formula]
  var choices: [Choice] = []
  var exclusives: [(schema: SchemaID, others: [SchemaID])] = []
  var unevaluated: [UnevaluatedRule] = []
  /// The demand that is being taken apart.
  var origin: Literal?
  /// Whether a choice has no alternative left.
  var isClosed = false

  /// One of some lists of statements holds, since a demand does.
  struct Choice {
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

  static let spent = Gap("the budget of branches is spent", .branches)

  /// The other alternatives that accept a value of which only one may.
  func conflicts(with root: Node) -> [Formula] {
    var found: [Formula] = []
    for (schema, others) in exclusives {
      for other in others where other != schema && !seen.contains(search.literal(other, false)) {
        if search.validator.isValid(root, other) != false { found.append(negative(other)) }
      }
    }
    return found
  }

  mutating func insistOnExclusives() -> Bool {
    guard !exclusives.isEmpty else { return false }
    for (schema, others) in exclusives { todo += others.filter { $0 != schema }.map(negative) }
    exclusives = []
    return true
  }

  /// So many candidates are put to the validator one by one.
  private static let fewCandidates = 40

  /// One of finitely many values: the validator says which.
  mutating func choose(_ listed: [JSONValue]) -> Outcome {
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

  /// Facts alone are left: build a value, and have the validator say that it meets the goal.
  mutating func finish() -> Outcome {
    let outcome = solve(accept: { [search, goal] in search.meets($0, goal) })
    guard case .member(let value) = outcome, kind == .array || kind == .object else { return outcome }
    if search.meets(value, goal) == true { return outcome }
    if let index = facts.excluded.firstIndex(of: value) { return differ(fromExcluded: index) }
    return .unknown(.unjudged)
  }

  /// A value that the facts allow; where several are at hand, one that is accepted.
  func solve(accept: ((JSONValue) -> Bool?)? = nil) -> Outcome {
    let outcome = build(accept: accept)
    if let value = outcome.member, value.isLarger(than: JSONValue.sizeLimit) {
      return .unknown(
        Gap("a document of more than \(JSONValue.sizeLimit) values is too large to make", .length))
    }
    return outcome
  }

  func build(accept: ((JSONValue) -> Bool?)?) -> Outcome {
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
  mutating func differ(fromExcluded index: Int) -> Outcome {
    let value = facts.excluded.remove(at: index)
    return branch(Differences.from(value, search), origin: nil)
  }

  mutating func expandUnevaluated(at index: Int = 0) -> Outcome {
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
