public import KedgeInclusion
public import KedgeSchema

/// What became of the documents that cross one surface: both directions of inclusion.
public struct SurfaceComparison: Sendable {
  /// Whether every old document is accepted now.
  public let backward: Verdict
  /// Whether every document that is accepted now was accepted before.
  public let forward: Verdict

  /// Asks both directions.
  public init(old: SchemaID, new: SchemaID, engine: InclusionEngine) {
    backward = engine.inclusion(of: old, in: new)
    forward = engine.inclusion(of: new, in: old)
  }

  /// The effect; what is known of one direction stands even where the other is not known.
  public var effect: Effect {
    switch (backward, forward) {
    case (.excluded, .excluded): .both
    case (.excluded, _): .narrows
    case (.included, .excluded): .widens
    case (.included, .included): .none
    default: .undecided
    }
  }

  /// A document that was accepted and is rejected now.
  public var narrowing: Witness? { Self.witness(backward) }

  /// A document that was rejected and is accepted now.
  public var widening: Witness? { Self.witness(forward) }

  private static func witness(_ verdict: Verdict) -> Witness? {
    if case .excluded(let witness) = verdict { return witness }
    return nil
  }
}
