/// Two versions of a contract brought together: what is the same surface, what changed outside schemas.
public struct ContractPairing: Sendable {
  /// Surfaces of both versions; schemas in them are judged by inclusion.
  public var pairs: [SurfacePair]
  /// What changed outside schemas.
  public var events: [StructuralEvent]
  /// What changed if some pairs of surfaces do not fit.
  public var conditions: [ConditionalEvent]

  /// A pairing from its parts.
  public init(
    pairs: [SurfacePair] = [], events: [StructuralEvent] = [], conditions: [ConditionalEvent] = []
  ) {
    self.pairs = pairs
    self.events = events
    self.conditions = conditions
  }
}
