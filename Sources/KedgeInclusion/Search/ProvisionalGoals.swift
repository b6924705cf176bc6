/// Goals that are empty if goals under way are: Tarjan's components, on the fly.
///
/// A goal met again below itself is taken for empty. What is found empty on that ground holds once the goal closes empty
/// too, and is forgotten when it does not; until then it need not be worked out again.
struct ProvisionalGoals {
  private var goals: [Goal] = []
  private var rests: [Goal: Int] = [:]

  /// How many there are; a mark for `remove(since:)`.
  var count: Int { goals.count }

  /// The outermost goal under way that a goal's emptiness rests on; nil when it is not known to be empty.
  subscript(goal: Goal) -> Int? { rests.isEmpty ? nil : rests[goal] }

  /// Adds a goal that is empty if the one at a place of the path is. What was added since a mark may rest on that goal,
  /// and so on what it rests on.
  mutating func append(_ goal: Goal, restingOn place: Int, since mark: Int) {
    for other in goals[mark...] where rests[other] ?? place > place { rests[other] = place }
    goals.append(goal)
    rests[goal] = place
  }

  /// Takes back what was added since a mark.
  @discardableResult
  mutating func remove(since mark: Int) -> [Goal] {
    if goals.count == mark { return [] }
    let removed = Array(goals[mark...])
    goals.removeSubrange(mark...)
    for goal in removed { rests[goal] = nil }
    return removed
  }
}
