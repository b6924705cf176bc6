import KedgeDocuments
import KedgeInclusion
import KedgeSchema

/// What edits do to the values of the place they stand at: asked of the two schemas there alone, and once, however many
/// surfaces reach them.
struct LocalQuestions {
  private struct Key: Hashable {
    let edit: Int
    let pair: SchemaPair
    let direction: Direction
  }

  private static let budget = Budget(goals: 500, branches: 1_000, derivatives: 20_000, work: 4_000)
  /// What there is for each schema for searches over many surfaces.
  private static let workPerSchema = 3

  private let engine: InclusionEngine
  private let roots: [Direction: [SchemaID]]
  private var liftings: [Direction: Lifting] = [:]
  private var answers: [Key: Membership] = [:]
  private var fuel: SearchFuel

  /// - Parameters:
  ///   - old: The old schemas of all surfaces.
  ///   - new: The new ones.
  init(_ engine: InclusionEngine, old: [SchemaID], new: [SchemaID]) {
    self.engine = engine
    roots = [.narrowing: old, .widening: new]
    fuel = SearchFuel(
      surfaces: old.count, schemas: engine.set.count, few: Self.budget, many: Self.budget,
      perSchema: Self.workPerSchema)
  }

  /// Who applies whom below the old schemas of all surfaces.
  var oldGraph: SchemaGraph? {
    mutating get { lifting(.narrowing) { $0.graph } }
  }

  /// Documents of the side that writes in a direction, in which an edit shows at its place. They are candidates alone: what
  /// stands around the place may mask the edit.
  mutating func documents(
    _ direction: Direction, _ group: SurfaceGroup, _ number: Int, _ edit: Edit
  ) -> [JSONValue] {
    guard let pair = edit.pair, case .member(let witness) = answer(direction, number, edit) else {
      return []
    }
    return lifting(direction) { lifting in
      lifting.documents(
        of: direction == .narrowing ? group.old : group.new, with: witness.value,
        at: pair.writer(direction))
    } ?? []
  }

  /// Whether it is proved that an edit shows in no value of its place.
  mutating func isSilent(_ direction: Direction, _ number: Int, _ edit: Edit) -> Bool {
    if case Membership.none? = answer(direction, number, edit) { true } else { false }
  }

  /// Whether nothing is known of an edit at its place, for all the work that was allowed.
  mutating func isUndecided(_ direction: Direction, _ number: Int, _ edit: Edit) -> Bool {
    if case .undecided? = answer(direction, number, edit) { true } else { false }
  }

  /// Lifts to documents of the side that writes in a direction.
  private mutating func lifting<Result>(
    _ direction: Direction, _ lift: (inout Lifting) -> Result?
  ) -> Result? {
    guard
      var lifting = liftings.removeValue(forKey: direction)
        ?? Lifting(engine, roots: roots[direction] ?? [])
    else { return nil }
    defer { liftings[direction] = lifting }
    return lift(&lifting)
  }

  private mutating func answer(_ direction: Direction, _ number: Int, _ edit: Edit) -> Membership? {
    guard let pair = edit.pair, edit.graft == nil else { return nil }
    let key = Key(edit: number, pair: pair, direction: direction)
    if let known = answers[key] { return known }
    let answer = ask(direction, edit, pair)
    answers[key] = answer
    return answer
  }

  private mutating func ask(_ direction: Direction, _ edit: Edit, _ pair: SchemaPair) -> Membership? {
    guard let variant = variant(of: pair, edit) else { return nil }
    let isNarrowing = direction == .narrowing
    let (accepting, rejecting) =
      isNarrowing ? ([pair.old], [variant, pair.new]) : ([pair.new, variant], [pair.old])
    for candidate in candidates(direction, edit, pair) {
      if let witness = engine.confirm(candidate, accepting: accepting, rejecting: rejecting) {
        return .member(witness)
      }
    }
    // What is made to show in this direction is not first taken for silent.
    if !edit.isMeant(to: direction),
      isNarrowing ? engine.isPlainly(pair.old, in: variant) : engine.isPlainly(variant, in: pair.old)
    {
      return Membership.none(steps: 0)
    }
    let before = engine.work
    defer { fuel.spend(engine.work - before) }
    return engine.member(accepting: accepting, rejecting: rejecting, budget: fuel.budget)
  }

  /// The old schema of a place with an edit there; what is inside is shared.
  private func variant(of pair: SchemaPair, _ edit: Edit) -> SchemaID? {
    let owners = Set(Conjunction(engine.set, pair.old, opensSole: true).owners)
    return engine.edit { set in set.variant(of: pair.old, copying: owners, edits: edit.edits) }
  }

  /// An object of the side that writes in which an edit of members is likely to show: one object of the place, with a
  /// member more or less, serves all edits there.
  private mutating func candidates(_ direction: Direction, _ edit: Edit, _ pair: SchemaPair) -> [JSONValue] {
    let part = pair.writer(direction)
    let object = lifting(direction) { lifting -> JSONValue? in
      switch (edit.rule, direction) {
      case ("required-added", .narrowing), ("required-removed", .widening):
        lifting.object(of: part, without: edit.subject)
      case ("property-added", .narrowing), ("property-removed", .widening):
        edit.member.flatMap { lifting.object(of: part, with: edit.subject, that: $0) }
      default: nil
      }
    }
    return [object].compactMap { $0 }
  }
}

extension Edit {
  private static let narrowing: Set = [
    "required-added", "property-added", "enum-added", "enum-value-removed", "alternative-removed",
    "object-closed", "array-closed", "dependency-added", "conjunct-added",
  ]
  private static let widening: Set = [
    "required-removed", "property-removed", "enum-removed", "enum-value-added", "alternative-added",
    "object-opened", "array-opened", "dependency-removed", "conjunct-removed",
  ]

  /// Whether an edit of its rule most often shows in a direction.
  fileprivate func isMeant(to direction: Direction) -> Bool {
    (direction == .narrowing ? Self.narrowing : Self.widening).contains(rule)
  }

  /// The schema of a member that came or went.
  fileprivate var member: SchemaID? {
    for case .schema(let member)? in [after, before] { return member }
    return nil
  }
}

extension SchemaPair {
  /// The side that writes the documents asked for in a direction.
  func writer(_ direction: Direction) -> SchemaID { direction == .narrowing ? old : new }
}
