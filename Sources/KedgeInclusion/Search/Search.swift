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
  var validator: Validator { Validator(set, options: options.validation) }
  let languages = LanguageArena()
  private(set) var steps = 0
  private(set) var branchFuel = 0
  var derivativeFuel = 0
  private var goalFuel = 0
  private var memo: [Goal: Outcome] = [:]
  /// The first goal of a question that was given up.
  private(set) var openGoal: Goal?
  private var active: [Goal: Int] = [:]
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
    derivativeFuel = budget.derivatives
    depthLimit = budget.depth
    active = [:]
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

  /// A value that meets the goal, or the proof that none does.
  func satisfy(_ goal: Goal) -> Outcome {
    if goal.isContradictory { return .empty }
    if let known = memo[goal] {
      if case .unknown = known { note(openGoal: goal) }
      return known
    }
    if let index = active[goal] {
      lowest = min(lowest, index)
      return .empty
    }
    steps += 1
    goalFuel -= 1
    if goalFuel <= 0 { return .unknown(Gap("the budget of goals is spent", .goals)) }
    let index = active.count
    if index > depthLimit { return .unknown(Gap("more than \(depthLimit) levels", .depth)) }
    let outer = lowest
    lowest = .max
    active[goal] = index
    let outcome = satisfyByKind(goal)
    active[goal] = nil
    let restsOnOuter = lowest < index
    switch outcome {
    case .member: memo[goal] = outcome
    case .empty: if !restsOnOuter { memo[goal] = outcome }
    case .unknown(let gap):
      note(openGoal: goal)
      if !restsOnOuter, gap.isLasting { memo[goal] = outcome }
    }
    lowest = min(outer, restsOnOuter ? lowest : .max)
    return outcome
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
