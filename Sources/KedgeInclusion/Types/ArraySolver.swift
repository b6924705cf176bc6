import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// Arrays: place by place, how many elements match what, and which demands are met, until nothing is missing.
///
/// Past the last place with a rule of its own all places are alike, so a state that was reached before need not be gone
/// on from again: the search ends, and finding nothing is a proof.
struct ArraySolver {
  /// The longest array that is made.
  static let lengthLimit = 2_000

  let search: Search
  let arrays: ArrayFacts

  func solve() -> Outcome {
    if arrays.isUnique, arrays.hasDuplicate { return .empty }
    guard let plan = ArrayPlan(arrays, search) else {
      return .unknown(Gap("more demands on elements than are worked out", .enumeration))
    }
    if plan.isImpossible { return .empty }
    guard plan.minimum <= Self.lengthLimit else {
      return .unknown(Gap("an array of \(plan.minimum) elements is too long to make", .length))
    }
    if arrays.hasDuplicate { return duplicate(plan) }
    // Without distinctness there are more arrays: if there is none even so, that is a proof.
    var walk = ArrayWalk(search: search, plan: plan)
    let relaxed = walk.run()
    guard arrays.isUnique, case .member = relaxed else { return relaxed }
    if case .member(.array(let elements)) = relaxed, Set(elements).count == elements.count { return relaxed }
    guard plan.isSmall else {
      return .unknown(Gap("more demands on different elements than are worked out", .enumeration))
    }
    var distinct = DistinctArrays(search: search, plan: plan)
    return distinct.run()
  }

  /// Two equal elements at two places: all pairs that differ in what holds there.
  private func duplicate(_ plan: ArrayPlan) -> Outcome {
    var unknown: Gap?
    for second in 1...(plan.uniform + 1) {
      for first in 0..<second where second <= plan.uniform || first == plan.uniform {
        if let maximum = plan.maximum, second >= maximum { continue }
        var walk = ArrayWalk(search: search, plan: plan, twins: (first, second))
        switch walk.run() {
        case .member(let value): return .member(value)
        case .empty: break
        case .unknown(let gap): unknown = unknown ?? gap
        }
      }
    }
    return unknown.map { .unknown($0) } ?? .empty
  }
}
