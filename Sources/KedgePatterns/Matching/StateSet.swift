/// A set of small integers with constant-time insertion and clearing.
struct StateSet {
  private(set) var states: [Int32] = []
  private var marks: [UInt32]
  private var generation: UInt32 = 1

  init(_ count: Int) { marks = Array(repeating: 0, count: count) }

  mutating func insert(_ state: Int32) -> Bool {
    if marks[Int(state)] == generation { return false }
    marks[Int(state)] = generation
    states.append(state)
    return true
  }

  mutating func removeAll() {
    states.removeAll(keepingCapacity: true)
    generation &+= 1
    if generation == 0 {
      marks = Array(repeating: 0, count: marks.count)
      generation = 1
    }
  }
}
