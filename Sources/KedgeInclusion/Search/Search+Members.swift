import KedgeDocuments

extension Search {
  /// Some values that meet a goal.
  struct Members {
    var values: [JSONValue] = []
    /// Whether there is no other.
    var isAll = false
    /// Why it is not known whether there are more; nil when it is.
    var unknown: Gap?
  }

  /// Up to so many different values that meet a goal.
  func members(of goal: Goal, upTo count: Int) -> Members {
    var found = knownMembers[goal] ?? Members()
    while found.values.count < count, !found.isAll, found.unknown == nil {
      let others = found.values.map { literal(isNot: $0) }
      switch satisfy(Goal(goal.literals + others)) {
      case .member(let value): found.values.append(value)
      case .empty: found.isAll = true
      case .unknown(let gap): found.unknown = gap
      }
    }
    // What rests on a goal under way, or on spent fuel, is not kept.
    if found.unknown == nil, !isProvisional { knownMembers[goal] = found }
    return found
  }
}
