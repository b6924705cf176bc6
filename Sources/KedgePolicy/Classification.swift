/// What a change means to those who rely on the contract, computed from its effect and the flow or set by a policy.
public enum Classification: String, CaseIterable, Hashable, Sendable {
  /// Someone who relies on the old contract may fail.
  case breaking
  /// Something new is allowed and nobody who relies on the old contract fails.
  case additive
  /// No document is judged differently.
  case neutral
  /// It could not be decided whether the change breaks anything.
  case undecided
}
