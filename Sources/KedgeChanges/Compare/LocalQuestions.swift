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

  private let engine: InclusionEngine
  private let roots: [Direction: [SchemaID]]
  private var liftings: [Direction: Lifting] = [:]
  private var answers: [Key: Membership] = [:]
  private var silence: [Key: Bool] = [:]

  /// - Parameters:
  ///   - old: The old schemas of all surfaces.
  ///   - new: The new ones.
  init(_ engine: InclusionEngine, old: [SchemaID], new: [SchemaID]) {
    self.engine = engine
    roots = [.narrowing: old, .widening: new]
  }

  /// Who applies whom below the old schemas of all surfaces.
  var oldGraph: SchemaGraph? {
    mutating get { lifting(.narrowing) { $0.graph } }
  }

  /// A document of the side that writes in a direction, in which an edit shows at its place; nil where none is found. It is
  /// a candidate alone: what stands around the place may mask the edit.
  mutating func document(
    _ direction: Direction, _ group: SurfaceGroup, _ number: Int, _ edit: Edit
  ) -> JSONValue? {
    guard let pair = edit.pair, case .member(let witness) = answer(direction, number, edit) else {
      return nil
    }
    return lifting(direction) { lifting in
      lifting.document(
        of: direction == .narrowing ? group.old : group.new, with: witness.value,
        at: pair.writer(direction))
    }
  }

  /// Whether it is proved that an edit shows in no value of its place.
  ///
  /// - Parameter isUndeclaredUnused: Whether who writes is taken not to use names that its schema never mentions.
  mutating func isSilent(
    _ direction: Direction, _ number: Int, _ edit: Edit, isUndeclaredUnused: Bool = false
  ) -> Bool {
    if case Membership.none? = answer(direction, number, edit) { return true }
    guard isUndeclaredUnused, let pair = edit.pair, edit.graft == nil else { return false }
    let key = Key(edit: number, pair: pair, direction: direction)
    if let known = silence[key] { return known }
    let isSilent = variant(of: pair, edit).map {
      isPlainlySilent(direction, pair.old, $0, isUndeclaredUnused: true)
    }
    silence[key] = isSilent ?? false
    return isSilent ?? false
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
    if isPlainlySilent(direction, pair.old, variant, isUndeclaredUnused: false) {
      return Membership.none(steps: 0)
    }
    let isNarrowing = direction == .narrowing
    let candidates = candidates(direction, edit, pair)
    return isNarrowing
      ? engine.member(
        accepting: [pair.old], rejecting: [variant, pair.new], budget: Self.budget, candidates: candidates)
      : engine.member(
        accepting: [pair.new, variant], rejecting: [pair.old], budget: Self.budget, candidates: candidates)
  }

  /// Whether it can be read off that an edit alone makes no difference in a direction.
  private func isPlainlySilent(
    _ direction: Direction, _ old: SchemaID, _ variant: SchemaID, isUndeclaredUnused: Bool
  ) -> Bool {
    direction == .narrowing
      ? engine.isPlainly(old, in: variant, isUndeclaredUnused: isUndeclaredUnused)
      : engine.isPlainly(variant, in: old, isUndeclaredUnused: isUndeclaredUnused)
  }

  /// The old schema of a place with an edit there; what is inside is shared.
  private func variant(of pair: SchemaPair, _ edit: Edit) -> SchemaID? {
    let owners = Set(Conjunction(engine.set, pair.old, opensSole: true).owners)
    return engine.edit { set in set.variant(of: pair.old, copying: owners, edits: edit.edits) }
  }

  /// Objects of the side that writes in which an edit of members is likely to show: one object of the place serves all
  /// edits there.
  private mutating func candidates(_ direction: Direction, _ edit: Edit, _ pair: SchemaPair) -> [JSONValue] {
    let part = pair.writer(direction)
    let isNarrowing = direction == .narrowing
    return lifting(direction) { lifting -> [JSONValue]? in
      switch (edit.rule, edit.before, edit.after) {
      case ("required-added", _, _), ("required-removed", _, _):
        lifting.object(of: part, without: edit.subject).map { [$0] }
      case ("property-added", _, .schema(let member)):
        lifting.object(of: part, with: edit.subject, that: member, accepts: !isNarrowing).map { [$0] }
      case ("property-removed", .schema(let member), _):
        lifting.object(of: part, with: edit.subject, that: member, accepts: isNarrowing).map { [$0] }
      default: nil
      }
    } ?? []
  }
}

extension SchemaPair {
  /// The side that writes the documents asked for in a direction.
  func writer(_ direction: Direction) -> SchemaID { direction == .narrowing ? old : new }
}
