public import KedgeChanges
public import KedgeContracts

/// What a change means to those who rely on the contract, computed from its effect and the flow or set by a policy.
public enum Classification: String, CaseIterable, Hashable, Sendable {
  /// Someone who relies on the old contract may fail.
  case breaking
  /// It could not be decided whether the change breaks anything.
  case undecided
  /// Something new is allowed and nobody who relies on the old contract fails.
  case additive
  /// No document is judged differently.
  case neutral

  /// The class by effect and flow alone: narrowing breaks those who write what we accept, widening those who read what
  /// we produce.
  public init(_ effect: Effect, flow: Flow) {
    let (breaks, other) =
      switch flow {
      case .accepted: (effect.narrowing, effect.widening)
      case .produced: (effect.widening, effect.narrowing)
      case .exchanged: (Self.either(effect.narrowing, effect.widening), Effect.Answer.no)
      }
    self =
      switch (breaks, other) {
      case (.yes, _): .breaking
      case (.unknown, _): .undecided
      case (.no, .no): .neutral
      case (.no, _): .additive
      }
  }

  private static func either(_ first: Effect.Answer, _ second: Effect.Answer) -> Effect.Answer {
    if first == .yes || second == .yes { return .yes }
    return first == .no && second == .no ? .no : .unknown
  }

  /// The worst class of a change over its flows.
  public init(_ change: Change) {
    self = change.impacts.map { Classification($0.effect, flow: $0.flow) }.min() ?? .neutral
  }
}

extension Classification: Comparable {
  /// Worse comes first: breaking, undecided, additive, neutral.
  public static func < (left: Classification, right: Classification) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .breaking: 0
    case .undecided: 1
    case .additive: 2
    case .neutral: 3
    }
  }
}
