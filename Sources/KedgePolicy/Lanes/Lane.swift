/// How far a module has come: what is demanded of it grows with each lane.
public enum Lane: String, CaseIterable, Hashable, Sendable {
  /// Experimental.
  case candidate
  /// A stable interface under load of its own.
  case integration
  /// Live traffic.
  case production
}

extension Lane: Comparable {
  /// Less stable comes first.
  public static func < (left: Lane, right: Lane) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .candidate: 0
    case .integration: 1
    case .production: 2
    }
  }
}
