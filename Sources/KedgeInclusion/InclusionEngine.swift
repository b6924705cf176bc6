public import KedgeDocuments
public import KedgeSchema

/// Answers whether every document of one schema is a document of another, by searching for one that is not.
///
/// One engine serves many questions over one set, which share their work. Not for several threads at once.
///
/// - SeeAlso: Attouche et al., Witness Generation for JSON Schema, PVLDB 15(13), 2022.
public final class InclusionEngine {
  private let options: InclusionOptions
  private let budget: Budget
  private let search: Search
  private lazy var prover = StructuralProver(search)

  /// An engine over the schemas of a set.
  public init(_ set: SchemaSet, options: InclusionOptions = InclusionOptions(), budget: Budget = .standard) {
    self.options = options
    self.budget = budget
    search = Search(set, options: options)
  }

  /// The schemas that are asked about.
  public private(set) var set: SchemaSet {
    get { search.set }
    set { search.set = newValue }
    _modify { yield &search.set }
  }

  /// Adds schemas to the set, such as variants of those it has. What is known of the others stays; schemas that are
  /// there must not be changed. Costs what is added: a variant whose parts are old ones shares what is known of them.
  public func edit<Result>(_ body: (inout SchemaSet) throws -> Result) rethrows -> Result { try body(&set) }

  /// Whether every document of `first` is one of `second`.
  public func inclusion(of first: SchemaID, in second: SchemaID) -> Verdict {
    if isPlainly(first, in: second) { return .included(steps: 0) }
    return searched(first, in: second, budget: budget)
  }

  /// The same by search alone, with a budget of its own.
  public func searched(_ first: SchemaID, in second: SchemaID, budget: Budget) -> Verdict {
    switch member(accepting: [first], rejecting: [second], budget: budget) {
    case .member(let witness): .excluded(witness)
    case .none(let steps): .included(steps: steps)
    case .undecided(let undecided): .undecided(undecided)
    }
  }

  /// Whether it can be read off, part by part, that every document of `first` is one of `second`; false says nothing.
  ///
  /// What is found of parts serves later questions: many schemas over the same components cost what the components cost.
  ///
  /// - Parameter isUndeclaredUnused: Whether who writes documents of `first` is taken not to use a name that it never
  ///   mentions.
  public func isPlainly(_ first: SchemaID, in second: SchemaID, isUndeclaredUnused: Bool = false) -> Bool {
    prover.proves(first, second, isUndeclaredUnused: isUndeclaredUnused)
  }

  /// Whether two schemas are known to accept the same documents without any search: no unfolding tells them apart.
  public func areAlike(_ first: SchemaID, _ second: SchemaID) -> Bool {
    search.prepare([first, second])
    return search.literal(first, true) == search.literal(second, true)
  }

  /// Both directions of a pair.
  public func equivalence(of first: SchemaID, and second: SchemaID) -> Equivalence {
    Equivalence(forth: inclusion(of: first, in: second), back: inclusion(of: second, in: first))
  }

  /// Whether any document is valid under a schema; nil when that is not known.
  public func isSatisfiable(_ schema: SchemaID) -> Bool? {
    switch satisfiability(schema) {
    case .member: true
    case .empty: false
    case .undecided: nil
    }
  }

  /// A small document that is valid under a schema; nil when there is none or none was found.
  public func example(of schema: SchemaID) -> JSONValue? {
    if case .member(let value) = satisfiability(schema) { return value }
    return nil
  }

  /// Whether any document is valid under a schema, and a small one.
  public func satisfiability(_ schema: SchemaID) -> Satisfiability {
    switch member(accepting: [schema], rejecting: []) {
    case .member(let witness): .member(witness.value)
    case .none: .empty
    case .undecided(let undecided): .undecided(undecided)
    }
  }

  /// A document that all of some schemas accept and all of others reject.
  ///
  /// - Parameters:
  ///   - accepting: The schemas that must accept it.
  ///   - rejecting: The schemas that must reject it. The witness says why the last one does.
  ///   - budget: How much work it may take; nil for the engine's own budget.
  ///   - candidates: Documents to try before anything is searched, in order; cheap.
  public func member(
    accepting: [SchemaID], rejecting: [SchemaID], budget: Budget? = nil, candidates: [JSONValue] = []
  ) -> Membership {
    search.prepare(accepting + rejecting)
    search.begin(budget ?? self.budget)
    for candidate in candidates {
      if let witness = witness(candidate, accepting, rejecting) { return .member(witness) }
    }
    let goal = Goal(
      accepting.map { search.literal($0, true) } + rejecting.map { search.literal($0, false) })
    switch search.satisfy(goal) {
    case .empty:
      if !goal.isContradictory, search.isDynamic {
        return undecided(Gap("a dynamic reference has more meanings than are written out", .enumeration))
      }
      return .none(steps: search.steps)
    case .unknown(let gap): return undecided(gap)
    case .member(let value):
      var shrinking = Shrinking { [self] in isWitness($0, accepting, rejecting) }
      if let witness = witness(shrinking.shrink(value), accepting, rejecting) { return .member(witness) }
      return undecided(Gap("internal: the validator does not confirm the witness"))
    }
  }

  private func undecided(_ gap: Gap) -> Membership {
    let goal = search.openGoal ?? Goal([])
    return .undecided(
      Undecided(
        reason: gap.words, bound: gap.bound, accepting: search.places(goal, isPositive: true),
        rejecting: search.places(goal, isPositive: false), steps: search.steps))
  }

  private func isWitness(_ value: JSONValue, _ accepting: [SchemaID], _ rejecting: [SchemaID]) -> Bool {
    let root = Document(value: value).root
    let validator = search.validator
    return accepting.allSatisfy { validator.isValid(root, $0) == true }
      && rejecting.allSatisfy { validator.isValid(root, $0) == false }
  }

  /// A document as a witness; nil unless the validator confirms it.
  private func witness(_ value: JSONValue, _ accepting: [SchemaID], _ rejecting: [SchemaID]) -> Witness? {
    let root = Document(value: value, name: "witness").root
    let validator = search.validator
    for schema in accepting where validator.isValid(root, schema) != true { return nil }
    for schema in rejecting.dropLast() where validator.isValid(root, schema) != false { return nil }
    guard let last = rejecting.last else { return Witness(value: value, rejection: [], steps: search.steps) }
    let rejection = validator.validate(root, last)
    guard rejection.isValid == false else { return nil }
    return Witness(value: value, rejection: rejection.errors, steps: search.steps)
  }
}
