import KedgeDocuments

/// Arrays without equal elements: every way to make one is tried until distinct values can be found for its places.
///
/// Each place has the values of its goal, worked out as far as there are places; distinct values exist exactly if the
/// places can be matched to values.
///
/// - SeeAlso: Hall, On Representatives of Subsets, J. London Math. Soc. 10(1), 1935.
struct DistinctArrays {
  /// How many beginnings of arrays are tried.
  private static let trialLimit = 3_000
  /// The longest array whose elements are told apart.
  private static let lengthLimit = 300

  let search: Search
  let plan: ArrayPlan
  private var trials = 0
  private var unknown: Gap?

  init(search: Search, plan: ArrayPlan) {
    self.search = search
    self.plan = plan
  }

  mutating func run() -> Outcome {
    guard plan.minimum <= Self.lengthLimit else {
      return .unknown(Gap("\(plan.minimum) different elements are too many to find", .length))
    }
    var owner: [JSONValue: Int] = [:]
    if let elements = extend([], &owner, counted: plan.counts.map { _ in 0 }, met: 0) {
      return .member(.array(elements))
    }
    return unknown.map { .unknown($0) } ?? .empty
  }

  /// Goes on from a beginning, whose places have the values that `owner` says.
  private mutating func extend(
    _ goals: [Goal], _ owner: inout [JSONValue: Int], counted: [Int], met: Int
  ) -> [JSONValue]? {
    let length = goals.count
    if plan.isComplete(length: length, counted: counted, met: met) {
      var values: [Int: JSONValue] = [:]
      for (value, place) in owner { values[place] = value }
      return goals.indices.compactMap { values[$0] }
    }
    guard length < plan.maximum ?? .max, length < plan.sufficientLength else { return nil }
    for choice in plan.choices(at: length, counted: counted, met: met) {
      trials += 1
      if trials > Self.trialLimit {
        unknown = Gap("not all arrangements of different elements were tried", .enumeration)
        return nil
      }
      let longer = goals + [plan.goal(at: length, choice)]
      var next = owner
      var visited: Set<JSONValue> = []
      guard assign(length, longer, &next, &visited) else { continue }
      let after = plan.counted(counted, after: choice)
      if let found = extend(longer, &next, counted: after, met: met | choice.met) { return found }
    }
    return nil
  }

  /// Finds a value for a place that no other has, moving others where that helps.
  private mutating func assign(
    _ place: Int, _ goals: [Goal], _ owner: inout [JSONValue: Int], _ visited: inout Set<JSONValue>
  ) -> Bool {
    let found = search.members(of: goals[place], upTo: goals.count)
    if let gap = found.unknown, found.values.count < goals.count { unknown = unknown ?? gap }
    let values = found.values.prefix(goals.count)
    if let free = values.first(where: { owner[$0] == nil }) {
      owner[free] = place
      return true
    }
    for value in values where visited.insert(value).inserted {
      guard let other = owner[value], assign(other, goals, &owner, &visited) else { continue }
      owner[value] = place
      return true
    }
    return false
  }
}
