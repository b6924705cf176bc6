/// What findings do to a commit in a lane.
public enum Enforcement: String, CaseIterable, Hashable, Sendable {
  /// They are said and never stop anything.
  case advisory
  /// Breaking ones stop the commit.
  case enforced
  /// As enforced, without ignores and waivers, and every decision goes into the ledger.
  case strict
}

extension Enforcement: Comparable {
  /// Milder comes first.
  public static func < (left: Enforcement, right: Enforcement) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .advisory: 0
    case .enforced: 1
    case .strict: 2
    }
  }
}
