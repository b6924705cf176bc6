/// Whether a lane may be frozen.
public enum KillSwitch: String, CaseIterable, Hashable, Sendable {
  /// Never.
  case none
  /// In an emergency.
  case emergency
  /// At once, and the ledger says by whom.
  case immediate
}

extension KillSwitch: Comparable {
  /// Milder comes first.
  public static func < (left: KillSwitch, right: KillSwitch) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .emergency: 1
    case .immediate: 2
    }
  }
}
