/// What a policy says of a change on surfaces of one flow.
public enum Cell: String, CaseIterable, Hashable, Sendable {
  /// It breaks someone.
  case breaking
  /// It breaks nobody, and takes an approval in every lane but an advisory one.
  case approve
  /// It breaks nobody, and is said with a warning.
  case warn
  /// It breaks nobody but strict readers, which is noted.
  case noted
  /// It breaks nobody.
  case additive
  /// It is of no account.
  case neutral
  /// What effect and flow say.
  case computed
}
