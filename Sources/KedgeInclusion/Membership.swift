/// Whether some document is accepted by some schemas and rejected by others.
public enum Membership: Sendable {
  /// This one is, as the validator confirms.
  case member(Witness)
  /// None is: a proof, by so many steps.
  case none(steps: Int)
  /// Not known.
  case undecided(Undecided)

  /// Goals that were looked at.
  public var steps: Int {
    switch self {
    case .member(let witness): witness.steps
    case .none(let steps): steps
    case .undecided(let undecided): undecided.steps
    }
  }
}
