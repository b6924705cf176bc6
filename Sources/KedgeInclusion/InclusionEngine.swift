internal import KedgeDocuments
public import KedgeSchema

/// Answers whether every document of one schema is a document of another, by searching for one that is not.
///
/// One engine serves many questions over one set, which share their work. Not for several threads at once.
///
/// - SeeAlso: Attouche et al., Witness Generation for JSON Schema, PVLDB 15(13), 2022.
public final class InclusionEngine {
  private let set: SchemaSet
  private let options: InclusionOptions
  private let budget: Budget
  private let search: Search

  /// An engine over the schemas of a set.
  public init(_ set: SchemaSet, options: InclusionOptions = InclusionOptions(), budget: Budget = .standard) {
    self.set = set
    self.options = options
    self.budget = budget
    search = Search(set, options: options)
  }

  /// Whether every document of `first` is one of `second`.
  public func inclusion(of first: SchemaID, in second: SchemaID) -> Verdict {
    search.prepare([first, second])
    search.begin(budget)
    let goal = Goal([search.literal(first, true), search.literal(second, false)])
    switch search.satisfy(goal) {
    case .empty:
      if !goal.isContradictory, search.isDynamic {
        return .undecided(Undecided(reason: "a dynamic reference has several targets", steps: search.steps))
      }
      return .included(steps: search.steps)
    case .unknown(let reason): return .undecided(Undecided(reason: reason, steps: search.steps))
    case .member(let value):
      let document = Document(value: value, name: "witness")
      let validator = Validator(set, options: options.validation)
      let rejection = validator.validate(document.root, second)
      guard validator.isValid(document.root, first) == true, rejection.isValid == false else {
        return .undecided(
          Undecided(reason: "internal: the validator does not confirm the witness", steps: search.steps))
      }
      return .excluded(Witness(value: value, rejection: rejection.errors, steps: search.steps))
    }
  }

  /// Whether any document is valid under a schema, and a small one.
  public func satisfiability(_ schema: SchemaID) -> Satisfiability {
    search.prepare([schema])
    search.begin(budget)
    switch search.satisfy(Goal([search.literal(schema, true)])) {
    case .empty:
      if search.isDynamic {
        return .undecided(Undecided(reason: "a dynamic reference has several targets", steps: search.steps))
      }
      return .empty
    case .unknown(let reason): return .undecided(Undecided(reason: reason, steps: search.steps))
    case .member(let value):
      let isValid = Validator(set, options: options.validation).isValid(Document(value: value).root, schema)
      if isValid == true { return .member(value) }
      return .undecided(
        Undecided(reason: "internal: the validator does not confirm the member", steps: search.steps))
    }
  }
}
