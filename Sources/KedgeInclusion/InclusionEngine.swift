public import KedgeDocuments
public import KedgeSchema
internal import Synchronization

/// Answers whether every document of one schema is a document of another, by searching for one that is not.
///
/// One engine serves many questions over one set, which share their work. Safe from several threads, which wait for
/// each other: for questions side by side take an engine each. There is no state outside engines.
///
/// - SeeAlso: Attouche et al., Witness Generation for JSON Schema, PVLDB 15(13), 2022.
public final class InclusionEngine: Sendable {
  private let budget: Budget
  private let search: Mutex<Search>

  /// An engine over the schemas of a set.
  public init(_ set: SchemaSet, options: InclusionOptions = InclusionOptions(), budget: Budget = .standard) {
    self.budget = budget
    search = Mutex(Search(set, options: options))
  }

  /// The schemas that are asked about.
  public var set: SchemaSet { search.withLock { $0.set } }

  /// What has been done for all questions so far, in steps of `Budget.work`.
  public var work: Int { search.withLock { $0.work } }

  /// Adds schemas to the set, such as variants of those it has. What is known of the others stays; schemas that are
  /// there must not be changed. Costs what is added: a variant whose parts are old ones shares what is known of them.
  public func edit<Result: Sendable>(_ body: (inout SchemaSet) throws -> Result) rethrows -> Result {
    try search.withLock { search in
      search.releaseSet()
      return try body(&search.set)
    }
  }

  /// Whether every document of `first` is one of `second`.
  public func inclusion(of first: SchemaID, in second: SchemaID) -> Verdict {
    if areAlike(first, second) { return .included(steps: 0) }
    if isPlainly(first, in: second) { return .included(steps: 1) }
    return searched(first, in: second, budget: budget)
  }

  /// The same by search alone, with a budget of its own; some documents are tried before.
  public func searched(
    _ first: SchemaID, in second: SchemaID, budget: Budget, candidates: [JSONValue] = []
  ) -> Verdict {
    switch member(accepting: [first], rejecting: [second], budget: budget, candidates: candidates) {
    case .member(let witness): .excluded(witness)
    case .none(let steps): .included(steps: steps)
    case .undecided(let undecided): .undecided(undecided)
    }
  }

  /// Whether it can be read off, part by part, that every document of `first` is one of `second`; false says nothing.
  ///
  /// What is found of parts serves later questions: many schemas over the same components cost what the components cost.
  ///
  /// - Parameters:
  ///   - first: The schema whose documents are asked about.
  ///   - second: The schema that should accept them.
  ///   - isUndeclaredUnused: Whether who writes documents of `first` is taken not to use a name that it never mentions.
  public func isPlainly(_ first: SchemaID, in second: SchemaID, isUndeclaredUnused: Bool = false) -> Bool {
    search.withLock { $0.prover.proves(first, second, isUndeclaredUnused: isUndeclaredUnused) }
  }

  /// Whether two schemas are known to accept the same documents without any search: no unfolding tells them apart.
  public func areAlike(_ first: SchemaID, _ second: SchemaID) -> Bool {
    search.withLock { $0.areAlike(first, second) }
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

  /// A document as a witness, where the validator says that all of some schemas accept it and all of others reject it; no
  /// search.
  public func confirm(
    _ document: JSONValue, accepting: [SchemaID], rejecting: [SchemaID]
  ) -> Witness? {
    search.withLock { $0.confirm(document, accepting, rejecting) }
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
    search.withLock {
      $0.member(
        accepting: accepting, rejecting: rejecting, budget: budget ?? self.budget, candidates: candidates)
    }
  }
}
