import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// The refutation search: looks for a value that meets a goal; closing every way is a proof that there is none.
///
/// Values are finite trees, so a goal met again below itself is taken for empty (least fixpoint). Such a result counts
/// for good only once the goal it rests on is empty too. What is not understood is left out, which can only let more
/// values through: emptiness stays a proof, and members are put to the validator.
final class Search {
  /// The schemas; only added to.
  var set: SchemaSet
  let options: InclusionOptions
  private var knownValidator: (count: Int, validator: Validator)?
  /// The validator of the set as it is; what it compiles serves until schemas are added.
  var validator: Validator {
    if let known = knownValidator, known.count == set.count { return known.validator }
    let validator = knownValidator?.validator.over(set) ?? Validator(set, options: options.validation)
    knownValidator = (set.count, validator)
    return validator
  }

  /// Lets go of what holds the set, before schemas are added; what was made ready to judge by is kept.
  func releaseSet() {
    if let known = knownValidator { knownValidator = (-1, known.validator.over(SchemaSet())) }
  }
  let languages = LanguageArena()
  private(set) var steps = 0
  private(set) var branchFuel = 0
  /// What has been done for all questions, and how much may be for this one.
  private(set) var work = 0
  private var workLimit = 0
  var derivativeFuel = 0
  private var goalFuel = 0
  private var memo: [Goal: Outcome] = [:]
  /// Reads inclusion off part by part, where that goes.
  private(set) lazy var prover = StructuralProver(self)
  /// The first goal of a question that was given up.
  private(set) var openGoal: Goal?
  private var active: [Goal: Int] = [:]
  /// Whether a pair of demands on a value is asked about, and pairs that were in vain.
  private var isPairing = false
  private var hopelessPairs: Set<Goal> = []
  private var provisional = ProvisionalGoals()
  /// The outermost goal under way that results since rest on.
  private var lowest = Int.max
  private var classes = SchemaClasses()
  /// Roots with something dynamic in them, by what they come to.
  private var specialised: [SchemaID: SchemaID] = [:]
  private var usesDynamicReferences = false
  /// Whether a dynamic reference in question has too many meanings.
  private(set) var isDynamic = false
  /// Whether constants must be tried in every spelling, since some schema in question tells `1` from `1.0`.
  private(set) var hasLexicalIntegers = false
  /// Constants that goals speak of.
  private(set) var constants: [JSONValue] = []
  private var constantNumbers: [JSONValue: Int] = [:]
  var knownKinds: [SchemaKinds?] = []
  var knownStrings: [SchemaID: StringLanguage] = [:]
  var knownMembers: [Goal: Members] = [:]
  var knownOutlines: [SchemaID: ObjectOutline] = [:]
  var knownFormats: [Text: Language?] = [:]
  private var knownNames: [SchemaID: [Text: Bool?]] = [:]
  /// How deep goals may nest.
  private var depthLimit = 0

  init(_ set: SchemaSet, options: InclusionOptions) {
    self.set = set
    self.options = options
  }

  /// Whether draft 4's lexical integers matter to any schema.
  func isLexical(_ schema: Schema) -> Bool {
    schema.dialect.mayHaveLexicalIntegers && options.validation.draft4Integer == .lexical
  }

  func begin(_ budget: Budget) {
    steps = 0
    goalFuel = budget.goals
    branchFuel = budget.branches
    workLimit = work + budget.work
    derivativeFuel = budget.derivatives
    depthLimit = budget.depth
    active = [:]
    provisional = ProvisionalGoals()
    hopelessPairs = []
    lowest = .max
    openGoal = nil
  }

  /// Prepares the classes of schemas that roots reach.
  func prepare(_ roots: [SchemaID]) {
    for root in roots where !classes.contains(root) {
      if !usesDynamicReferences { classify(root) }
      guard usesDynamicReferences, specialised[root] == nil else { continue }
      if let copy = set.specialise(root) {
        specialised[root] = copy
        classify(copy)
      } else {
        isDynamic = true
        classify(root)
      }
    }
  }

  private func classify(_ root: SchemaID) {
    classes.add(root, count: set.count) { id in
      let schema = set[id]
      if !options.constantsKeepSpelling, isLexical(schema) { hasLexicalIntegers = true }
      let signature = SchemaSignature(schema, options: options)
      if signature.isDynamic { usesDynamicReferences = true }
      return signature
    }
  }

  func literal(_ schema: SchemaID, _ isPositive: Bool) -> Literal {
    let place = specialised.isEmpty ? schema : specialised[schema] ?? schema
    return Literal(schema: classes.representative(of: place), isPositive: isPositive)
  }

  /// The first known schema that accepts the same documents plainly.
  func representative(_ schema: SchemaID) -> SchemaID {
    if case .schema(let known) = literal(schema, true).subject { return known }
    return schema
  }

  /// The demand to be another value than a constant.
  func literal(isNot constant: JSONValue) -> Literal {
    if let known = constantNumbers[constant] { return Literal(constant: known, isPositive: false) }
    constants.append(constant)
    constantNumbers[constant] = constants.count - 1
    return Literal(constant: constants.count - 1, isPositive: false)
  }

  /// Whether what is found now rests on a goal under way.
  var isProvisional: Bool { lowest < .max }

  func spendBranch(weight: Int) -> Bool {
    branchFuel -= weight
    return branchFuel > 0
  }

  /// Counts what is done; false when the question may do no more.
  @discardableResult
  func spendWork(_ amount: Int) -> Bool {
    work += amount
    return work < workLimit
  }

  /// A value that meets the goal, or the proof that none does.
  func satisfy(_ goal: Goal) -> Outcome {
    if goal.isContradictory { return .empty }
    let mayGoOn = spendWork(1)
    if let known = memo[goal] {
      if case .unknown = known { note(openGoal: goal) }
      return known
    }
    if let index = active[goal] {
      lowest = min(lowest, index)
      return .empty
    }
    if let rest = provisional[goal] {
      lowest = min(lowest, rest)
      return .empty
    }
    steps += 1
    goalFuel -= 1
    if !mayGoOn { return .unknown(.spent) }
    if goalFuel <= 0 { return .unknown(Gap("the budget of goals is spent", .goals)) }
    let index = active.count
    if index > depthLimit { return .unknown(Gap("more than \(depthLimit) levels", .depth)) }
    let outer = lowest
    let mark = provisional.count
    lowest = .max
    active[goal] = index
    let outcome = satisfyByKind(goal)
    active[goal] = nil
    let rest = lowest < index ? lowest : Int.max
    keep(outcome, of: goal, restingOn: rest, since: mark)
    // A member rests on nothing.
    if case .member = outcome { lowest = outer } else { lowest = min(outer, rest) }
    return outcome
  }

  /// Whether two demands cannot be met together, as far as little work tells; asked about a value whose goal is under way.
  ///
  /// The answer is for the same value, not for a part of it, so a goal under way must not be taken for empty: a pair
  /// that is one is left alone, and no pair is asked about while another is.
  func excludes(_ first: Literal, _ second: Literal, besides goal: Goal) -> Bool {
    let pair = Goal([first, second])
    if pair.isContradictory { return true }
    guard !isPairing, active[pair] == nil, pair != goal, !hopelessPairs.contains(pair) else { return false }
    isPairing = true
    let (fuel, open) = ((goalFuel, branchFuel, derivativeFuel), openGoal)
    let allowed = (min(fuel.0, 200), min(fuel.1, 600), min(fuel.2, 5_000))
    (goalFuel, branchFuel, derivativeFuel) = allowed
    let outcome = satisfy(pair)
    goalFuel += fuel.0 - allowed.0
    branchFuel += fuel.1 - allowed.1
    derivativeFuel += fuel.2 - allowed.2
    (isPairing, openGoal) = (false, open)
    if case .empty = outcome { return true }
    hopelessPairs.insert(pair)
    return false
  }

  /// Keeps what became of a goal: for good where it rests on nothing, and with it what was found empty below it;
  /// provisionally, while the goal it rests on is under way; not at all where what it rests on has fallen.
  private func keep(_ outcome: Outcome, of goal: Goal, restingOn rest: Int, since mark: Int) {
    switch outcome {
    case .empty where rest < .max: provisional.append(goal, restingOn: rest, since: mark)
    case .empty:
      for settled in provisional.remove(since: mark) { memo[settled] = .empty }
      memo[goal] = outcome
    case .member:
      provisional.remove(since: mark)
      memo[goal] = outcome
    case .unknown(let gap):
      provisional.remove(since: mark)
      note(openGoal: goal)
      if rest == .max, gap.isLasting { memo[goal] = outcome }
    }
  }

  /// Keeps the first goal of a question that was given up.
  private func note(openGoal goal: Goal) { if openGoal == nil { openGoal = goal } }

  private func satisfyByKind(_ goal: Goal) -> Outcome {
    var kinds = KindSet.all
    for literal in goal.literals { kinds.formIntersection(possibleKinds(literal)) }
    var unknown: Gap?
    for kind in [Node.Kind.null, .boolean, .number, .string, .array, .object] where kinds.contains(kind) {
      let outcome: Outcome
      switch kind {
      case .null: outcome = choose([.null], goal)
      case .boolean: outcome = choose([.boolean(true), .boolean(false)], goal)
      default:
        var tableau = Tableau(search: self, goal: goal, kind: kind)
        outcome = tableau.run()
      }
      switch outcome {
      case .member: return outcome
      case .empty: break
      case .unknown(let gap): unknown = unknown ?? gap
      }
    }
    return unknown.map { .unknown($0) } ?? .empty
  }

  /// The first of some values that meets the goal; there are no others.
  func choose(_ values: [JSONValue], _ goal: Goal) -> Outcome {
    var unknown: Gap?
    for value in values {
      switch meets(value, goal) {
      case true: return .member(value)
      case false: break
      case nil: unknown = .unjudged
      }
    }
    return unknown.map { .unknown($0) } ?? .empty
  }

  /// Whether the validator says that a value meets every demand; nil when it cannot say.
  func meets(_ value: JSONValue, _ goal: Goal) -> Bool? { meets(value, Document(value: value).root, goal) }

  /// The same for a value that is a document already.
  func meets(_ value: JSONValue, _ root: Node, _ goal: Goal) -> Bool? {
    var isUnknown = false
    spendWork(goal.literals.count)
    for literal in goal.literals {
      switch meets(value, root, literal) {
      case nil: isUnknown = true
      case true?: break
      case false?: return false
      }
    }
    return isUnknown ? nil : true
  }

  /// Whether the validator says that a value meets a demand; nil when it cannot say.
  func meets(_ value: JSONValue, _ root: Node, _ literal: Literal) -> Bool? {
    switch literal.subject {
    case .schema(let id): validator.isValid(root, id).map { $0 == literal.isPositive }
    case .constant(let number): (value == constants[number]) == literal.isPositive
    }
  }

  /// Whether a name, as a string, is valid under a schema; nil when the validator cannot say.
  func accepts(_ name: Text, _ schema: SchemaID) -> Bool? {
    if let known = knownNames[schema]?[name] { return known }
    let result = validator.isValid(Document(value: .string(name)).root, schema)
    knownNames[schema, default: [:]][name] = .some(result)
    return result
  }
}
