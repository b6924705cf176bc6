public import KedgeContracts
import KedgeInclusion

/// What a change means for those who rely on the contract.
public enum Classification: String, Hashable, Sendable {
  /// Someone who relied on it fails.
  case breaking
  /// More is possible than before, nothing less.
  case additive
  /// No document is treated otherwise.
  case neutral
  /// Not known.
  case undecided

  /// The class by effect and flow alone, before any policy.
  public init(_ comparison: SurfaceComparison, flow: Flow) {
    let narrows = comparison.narrowing != nil
    let widens = comparison.widening != nil
    let backwardIsKnown = comparison.backward.isKnown
    let forwardIsKnown = comparison.forward.isKnown
    let (breaks, isKnown) =
      switch flow {
      case .accepted: (narrows, backwardIsKnown)
      case .produced: (widens, forwardIsKnown)
      case .exchanged: (narrows || widens, backwardIsKnown && forwardIsKnown)
      }
    if breaks {
      self = .breaking
    } else if !isKnown {
      self = Self.undecided
    } else if narrows || widens {
      self = .additive
    } else {
      self = backwardIsKnown && forwardIsKnown ? .neutral : .additive
    }
  }
}

extension Verdict {
  /// Whether it is a verdict.
  fileprivate var isKnown: Bool {
    if case .undecided = self { return false }
    return true
  }
}
