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
  private var active: [Goal: Int] = [:]
  /// The outermost goal under way that results since rest on.
  private var lowest = Int.max
  private var classes = SchemaClasses()
  /// Schemas whose dynamic reference can have one target only, and that target.
  private(set) var fixedTargets: [SchemaID: SchemaID] = [:]
  /// Whether a dynamic reference in question has several.
  private(set) var isDynamic = false
  /// Whether constants must be tried in every spelling, since some schema in question tells `1` from `1.0`.
  private(set) var hasLexicalIntegers = false
  /// How deep goals may nest.
  static let depthLimit = 120

  init(_ set: SchemaSet, options: InclusionOptions) {
    self.set = set
    self.options = options
  }

  /// Whether draft 4's lexical integers matter to any schema.
  func isLexical(_ schema: Schema) -> Bool {
    schema.dialect.draft == .draft4 && options.validation.draft4Integer == .lexical
  }

  func begin(_ budget: Budget) {
    steps = 0
    goalFuel = budget.goals
    branchFuel = budget.branches
    derivativeFuel = budget.derivatives
    active = [:]
    lowest = .max
  }

  /// Prepares the classes of schemas that roots reach.
  func prepare(_ roots: [SchemaID]) {
    for root in roots where !classes.contains(root) {
      fix(dynamicReferencesFrom: root)
      classes.add(root, count: set.count) { id in
        let schema = set[id]
        if !options.constantsKeepSpelling, isLexical(schema) { hasLexicalIntegers = true }
        return SchemaSignature(schema, options: options, fixedTarget: fixedTargets[id])
      }
    }
  }

  private func fix(dynamicReferencesFrom root: SchemaID) {
    let reached = set.reachable(from: root)
    let resources = Set(reached.map { set[$0].resource })
    for id in reached {
      for keyword in set[id].keywords {
        let targets: Set<SchemaID>
        let initial: SchemaID
        switch keyword.rule {
        case .dynamicReference(let first, let anchor):
          initial = first
          targets = Set(resources.compactMap { set.dynamicTarget(anchor: anchor, in: $0) })
        case .recursiveReference(let first):
          initial = first
          targets = Set(resources.compactMap { set.recursiveTarget(in: $0) })
        default: continue
        }
        if targets.isSubset(of: [initial]) { fixedTargets[id] = initial } else { isDynamic = true }
      }
    }
  }

  func literal(_ schema: SchemaID, _ isPositive: Bool) -> Literal {
    Literal(schema: classes.representative(of: schema), isPositive: isPositive)
  }

  func spendBranch() -> Bool {
    branchFuel -= 1
    return branchFuel > 0
  }

  /// A value that meets the goal, or the proof that none does.
  func satisfy(_ goal: Goal) -> Outcome {
    if goal.isContradictory { return .empty }
    if let known = memo[goal] { return known }
    if let index = active[goal] {
      lowest = min(lowest, index)
      return .empty
    }
    steps += 1
    goalFuel -= 1
    if goalFuel <= 0 { return .unknown("the budget of goals is spent (bound: goals)") }
    let index = active.count
    if index > Self.depthLimit { return .unknown("more than \(Self.depthLimit) levels (bound: depth)") }
    let outer = lowest
    lowest = .max
    active[goal] = index
    let outcome = satisfyByType(goal)
    active[goal] = nil
    let restsOnOuter = lowest < index
    switch outcome {
    case .member: memo[goal] = outcome
    case .empty: if !restsOnOuter { memo[goal] = outcome }
    case .unknown: if !restsOnOuter, min(goalFuel, branchFuel, derivativeFuel) > 0 { memo[goal] = outcome }
    }
    lowest = min(outer, restsOnOuter ? lowest : .max)
    return outcome
  }

  /// A value that meets the goal and is none of some; never kept, since it depends on them.
  func satisfy(_ goal: Goal, except values: [JSONValue]) -> Outcome {
    if goal.isContradictory { return .empty }
    steps += 1
    goalFuel -= 1
    if goalFuel <= 0 { return .unknown("the budget of goals is spent (bound: goals)") }
    let outcome = satisfyByType(goal, except: values)
    // Which larger values there are beside these is not worked out, so finding none is no proof.
    if case .empty = outcome, values.contains(where: { $0.kind == .array || $0.kind == .object }) {
      return .unknown("another array or object was not found")
    }
    return outcome
  }

  private func satisfyByType(_ goal: Goal, except values: [JSONValue] = []) -> Outcome {
    var unknown: String?
    for kind in [Node.Kind.null, .boolean, .number, .string, .array, .object] {
      let outcome: Outcome
      switch kind {
      case .null: outcome = choose([.null], goal, except: values)
      case .boolean: outcome = choose([.boolean(true), .boolean(false)], goal, except: values)
      default:
        var tableau = Tableau(search: self, goal: goal, kind: kind, except: values)
        outcome = tableau.run()
      }
      switch outcome {
      case .member: return outcome
      case .empty: break
      case .unknown(let reason): unknown = unknown ?? reason
      }
    }
    return unknown.map { .unknown($0) } ?? .empty
  }

  /// A string that meets the goal.
  func string(_ goal: Goal) -> Outcome {
    if goal.isContradictory { return .empty }
    var tableau = Tableau(search: self, goal: goal, kind: .string)
    return tableau.run()
  }

  /// The first of some values that meets the goal; there are no others.
  func choose(_ values: [JSONValue], _ goal: Goal, except others: [JSONValue] = []) -> Outcome {
    var unknown: String?
    for value in values where !others.contains(value) {
      switch meets(value, goal) {
      case true: return .member(value)
      case false: break
      case nil: unknown = "a schema in question cannot be judged (unresolved, malformed or ill-founded)"
      }
    }
    return unknown.map { .unknown($0) } ?? .empty
  }

  /// Whether a value is none of some and meets every demand, as the validator says.
  func meets(_ value: JSONValue, _ goal: Goal, except others: [JSONValue]) -> Bool {
    !others.contains(value) && meets(value, goal) == true
  }

  /// Whether the validator says that a value meets every demand; nil when it cannot say.
  func meets(_ value: JSONValue, _ goal: Goal) -> Bool? {
    let root = Document(value: value).root
    var isUnknown = false
    for literal in goal.literals {
      switch validator.isValid(root, literal.schema) {
      case nil: isUnknown = true
      case literal.isPositive: break
      default: return false
      }
    }
    return isUnknown ? nil : true
  }
}
