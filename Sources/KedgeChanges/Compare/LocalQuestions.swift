import KedgeDocuments
import KedgeInclusion
import KedgeSchema

/// What edits do to the values of the place they stand at: asked of the two schemas there alone, and once, however many
/// surfaces reach them.
struct LocalQuestions {
  private struct Key: Hashable {
    let edit: Int
    let direction: Direction
  }

  private static let budget = Budget(goals: 500, branches: 1_000, derivatives: 20_000, work: 4_000)

  private let engine: InclusionEngine
  private let old: [SchemaID]
  private let new: [SchemaID]
  private var liftings: [Direction: Lifting] = [:]
  private var answers: [Key: Membership] = [:]

  /// - Parameters:
  ///   - old: The old schemas of all surfaces.
  ///   - new: The new ones.
  init(_ engine: InclusionEngine, old: [SchemaID], new: [SchemaID]) {
    self.engine = engine
    self.old = old
    self.new = new
  }

  /// A document of the side that writes in a direction, in which an edit shows at its place; nil where none is found. It is
  /// a candidate alone: what stands around the place may mask the edit.
  mutating func document(
    _ direction: Direction, _ group: SurfaceGroup, _ number: Int, _ edit: Edit
  ) -> JSONValue? {
    guard let pair = edit.pair, case .member(let witness) = answer(direction, number, edit) else {
      return nil
    }
    let value = witness.value
    var lifting = liftings.removeValue(forKey: direction)
    defer { liftings[direction] = lifting }
    switch direction {
    case .narrowing:
      if lifting == nil { lifting = Lifting(engine, roots: old) }
      return lifting?.document(of: group.old, with: value, at: pair.old)
    case .widening:
      if lifting == nil { lifting = Lifting(engine, roots: new) }
      return lifting?.document(of: group.new, with: value, at: pair.new)
    }
  }

  /// Whether it is proved that an edit shows in no value of its place.
  mutating func isSilent(_ direction: Direction, _ number: Int, _ edit: Edit) -> Bool {
    if case Membership.none? = answer(direction, number, edit) { true } else { false }
  }

  private mutating func answer(_ direction: Direction, _ number: Int, _ edit: Edit) -> Membership? {
    guard let pair = edit.pair, edit.graft == nil else { return nil }
    let key = Key(edit: number, direction: direction)
    if let known = answers[key] { return known }
    let answer = ask(direction, edit, pair)
    answers[key] = answer
    return answer
  }

  private func ask(_ direction: Direction, _ edit: Edit, _ pair: SchemaPair) -> Membership? {
    let owners = Set(Conjunction(engine.set, pair.old, opensSole: true).owners)
    guard
      let variant = engine.edit({ set in
        set.variant(of: pair.old, copying: owners, edits: edit.edits)
      })
    else { return nil }
    return direction == .narrowing
      ? engine.member(accepting: [pair.old], rejecting: [variant, pair.new], budget: Self.budget)
      : engine.member(accepting: [pair.new, variant], rejecting: [pair.old], budget: Self.budget)
  }
}
