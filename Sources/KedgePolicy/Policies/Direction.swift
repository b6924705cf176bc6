/// One direction of an effect.
public enum Direction: String, CaseIterable, Hashable, Sendable {
  /// Some document that was accepted is rejected now.
  case narrows
  /// Some document that was rejected is accepted now.
  case widens
  /// Neither: every document is judged as before.
  case none
}
