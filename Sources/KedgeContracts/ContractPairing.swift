/// Two versions of a contract brought together: what is the same surface, what changed outside schemas.
public struct ContractPairing: Sendable {
  /// Surfaces of both versions; schemas in them are judged by inclusion.
  public var pairs: [SurfacePair]
  /// What changed outside schemas.
  public var events: [StructuralEvent]

  /// A pairing from its parts.
  public init(pairs: [SurfacePair] = [], events: [StructuralEvent] = []) {
    self.pairs = pairs
    self.events = events
  }
}
