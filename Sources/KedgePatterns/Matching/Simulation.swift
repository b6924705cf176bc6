/// Runs a program over a text, all states at once: linear in text times program.
struct Simulation {
  let text: [UInt32]

  /// Whether a part of the text matches.
  func search(_ program: Program) -> Bool { run(program, from: 0, isAhead: true, anywhere: true) }

  private func run(_ program: Program, from start: Int, isAhead: Bool, anywhere: Bool) -> Bool {
    var current = StateSet(program.instructions.count)
    var next = StateSet(program.instructions.count)
    var place = start
    var stack: [Int] = []
    if close(program, 0, place, &current, &stack) { return true }
    while isAhead ? place < text.count : place > 0 {
      let character = text[isAhead ? place : place - 1]
      place += isAhead ? 1 : -1
      next.removeAll()
      for state in current.states {
        if case .set(let set) = program.instructions[state], set.contains(character),
          close(program, state + 1, place, &next, &stack)
        {
          return true
        }
      }
      if anywhere, close(program, 0, place, &next, &stack) { return true }
      swap(&current, &next)
      if current.states.isEmpty { return false }
    }
    return false
  }

  /// Adds what can be reached without reading; answers whether that accepts.
  private func close(
    _ program: Program, _ state: Int, _ place: Int, _ set: inout StateSet, _ stack: inout [Int]
  ) -> Bool {
    stack.removeAll(keepingCapacity: true)
    stack.append(state)
    while let state = stack.popLast() {
      guard set.insert(state) else { continue }
      switch program.instructions[state] {
      case .accept: return true
      case .set: break
      case .jump(let target): stack.append(target)
      case .split(let first, let second):
        stack.append(second)
        stack.append(first)
      case .start: if place == 0 { stack.append(state + 1) }
      case .end: if place == text.count { stack.append(state + 1) }
      case .wordBoundary(let isNegated): if isBoundary(place) != isNegated { stack.append(state + 1) }
      case .look(let part, let isAhead, let isNegated):
        let matches = run(program.parts[part], from: place, isAhead: isAhead, anywhere: false)
        if matches != isNegated { stack.append(state + 1) }
      }
    }
    return false
  }

  private func isBoundary(_ place: Int) -> Bool {
    let before = place > 0 && CharacterSet.word.contains(text[place - 1])
    let after = place < text.count && CharacterSet.word.contains(text[place])
    return before != after
  }
}
