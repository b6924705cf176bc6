/// An event that is one only if documents cross no more as they did: whether they do is for inclusion to say.
public struct ConditionalEvent: Sendable {
  /// What happened if some pair breaks.
  public let event: StructuralEvent
  /// Surfaces of which one version has answered for the other.
  public let pairs: [SurfacePair]
  /// What happened if none does; nil for nothing worth telling.
  public let otherwise: StructuralEvent?

  /// A condition from its parts.
  public init(event: StructuralEvent, pairs: [SurfacePair], otherwise: StructuralEvent?) {
    self.event = event
    self.pairs = pairs
    self.otherwise = otherwise
  }
}
