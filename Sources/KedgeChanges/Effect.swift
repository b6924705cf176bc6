/// What a change does to the documents of a surface.
public enum Effect: String, Hashable, Sendable {
  /// Some document that was accepted is rejected now.
  case narrows
  /// Some document that was rejected is accepted now.
  case widens
  /// Both.
  case both
  /// Neither, by a proof.
  case none
  /// Not known.
  case undecided
}
