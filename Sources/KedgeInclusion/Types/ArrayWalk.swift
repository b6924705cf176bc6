import KedgeDocuments

/// Goes through arrays by length, all states of one length at once.
struct ArrayWalk {
  /// The most states that are looked at.
  private static let stateLimit = 20_000

  let search: Search
  let plan: ArrayPlan
  /// Two places whose elements are to be equal.
  var twins: (first: Int, second: Int)?
  private var unknown: Gap?
  private var tried = 0
  private var steps: [Step] = []
  private var seen: Set<State> = []

  init(search: Search, plan: ArrayPlan, twins: (first: Int, second: Int)? = nil) {
    self.search = search
    self.plan = plan
    self.twins = twins
  }

  private struct State: Hashable {
    /// Up to where places, and lengths, are told apart.
    let place: Int
    let counted: [Int]
    let met: Int
    /// How the first twin was made, from its place to that of the second.
    var twin: ArrayPlan.Choice?
  }

  /// One element, and how the array before it was made.
  private struct Step {
    let state: State
    let element: JSONValue?
    let before: Int
  }

  mutating func run() -> Outcome {
    let start = State(place: 0, counted: plan.counts.map { _ in 0 }, met: 0)
    steps = [Step(state: start, element: nil, before: -1)]
    var layer = [0]
    var length = 0
    while !layer.isEmpty {
      for index in layer where isComplete(steps[index].state, length) {
        return .member(.array(elements(to: index)))
      }
      if let maximum = plan.maximum, length >= maximum { break }
      var next: [Int] = []
      for index in layer { extend(index, at: length, &next) }
      if steps.count > Self.stateLimit {
        return .unknown(Gap("more than \(Self.stateLimit) ways to begin an array", .enumeration))
      }
      layer = next
      length += 1
    }
    return unknown.map { .unknown($0) } ?? .empty
  }

  private func isComplete(_ state: State, _ length: Int) -> Bool {
    if let twins, length <= twins.second { return false }
    return plan.isComplete(length: length, counted: state.counted, met: state.met)
  }

  private mutating func extend(_ index: Int, at length: Int, _ next: inout [Int]) {
    let state = steps[index].state
    if let twins, length == twins.second, let choice = state.twin {
      guard plan.isAllowed(choice, counted: state.counted) else { return }
      return add(choice, twin(of: index, at: twins.first), index, length, &next)
    }
    let twin = twins?.first == length ? twins?.second : nil
    let gains = plan.gains(at: length, counted: state.counted, met: state.met, twin: twin)
    for base in plan.bases(at: length, counted: state.counted, twin: twin) {
      var best: [ArrayPlan.Choice] = []
      gain(base, gains[...], &best, length, twin) { walk, choice, value in
        walk.add(choice, value, index, length, &next)
      }
    }
  }

  /// Adds as much as can be had together: an element that does less for the array is never of more use.
  private mutating func gain(
    _ choice: ArrayPlan.Choice, _ gains: ArraySlice<ArrayPlan.Choice>, _ best: inout [ArrayPlan.Choice],
    _ length: Int, _ twin: Int?, add: (inout ArrayWalk, ArrayPlan.Choice, JSONValue) -> Void
  ) {
    let all = gains.reduce(choice) { $0.joined(with: $1) }
    if best.contains(where: { $0.covers(all) }) { return }
    tried += 1
    if tried > Self.stateLimit {
      unknown = Gap("more than \(Self.stateLimit) ways to make an element", .enumeration)
      return
    }
    switch search.satisfy(goal(at: length, all, twin)) {
    case .member(let value):
      best.append(all)
      add(&self, all, value)
    case .unknown(let gap):
      unknown = unknown ?? gap
      fallthrough
    case .empty:
      guard let first = gains.first else { return }
      let rest = gains.dropFirst()
      if isPossible(choice.joined(with: first), length, twin) {
        gain(choice.joined(with: first), rest, &best, length, twin, add: add)
      }
      gain(choice, rest, &best, length, twin, add: add)
    }
  }

  private func isPossible(_ choice: ArrayPlan.Choice, _ length: Int, _ twin: Int?) -> Bool {
    if case .empty = search.satisfy(goal(at: length, choice, twin)) { return false }
    return true
  }

  private func goal(at place: Int, _ choice: ArrayPlan.Choice, _ twin: Int?) -> Goal {
    let goal = plan.goal(at: place, choice)
    return twin.map { Goal(goal.literals + plan.goal(at: $0, choice).literals) } ?? goal
  }

  /// The state that a choice leads to.
  private func after(_ state: State, _ choice: ArrayPlan.Choice, _ length: Int) -> State {
    let horizon = max(plan.uniform, plan.minimum, twins.map { $0.second + 1 } ?? 0)
    var next = State(
      place: min(length + 1, horizon), counted: plan.counted(state.counted, after: choice),
      met: state.met | choice.met)
    if let twins, length >= twins.first, length < twins.second {
      next.twin = length == twins.first ? choice : state.twin
    }
    return next
  }

  private mutating func add(
    _ choice: ArrayPlan.Choice, _ value: JSONValue?, _ index: Int, _ length: Int, _ next: inout [Int]
  ) {
    let state = after(steps[index].state, choice, length)
    guard seen.insert(state).inserted else { return }
    steps.append(Step(state: state, element: value, before: index))
    next.append(steps.count - 1)
  }

  private func twin(of index: Int, at place: Int) -> JSONValue? {
    var step = steps[index]
    var length = elements(to: index).count
    while length > place + 1 {
      step = steps[step.before]
      length -= 1
    }
    return step.element
  }

  private func elements(to index: Int) -> [JSONValue] {
    var elements: [JSONValue] = []
    var step = steps[index]
    while step.before >= 0 {
      if let element = step.element { elements.append(element) }
      step = steps[step.before]
    }
    return elements.reversed()
  }
}
