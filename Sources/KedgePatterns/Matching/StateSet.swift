/// A set of small integers with constant-time insertion and clearing.
struct StateSet {
  private(set) var states: [Int] = []
  private var marks: [UInt32]
  private var generation: UInt32 = 1

  init(_ count: Int) { marks = Array(repeating: 0, count: count) }

  mutating func insert(_ state: Int) -> Bool {
    if marks[state] == generation { return false }
    marks[state] = generation
    states.append(state)
    return true
  }

  mutating func removeAll() {
    states.removeAll(keepingCapacity: true)
    generation += 1
  }
}
