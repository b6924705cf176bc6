/// A pattern as instructions of a nondeterministic machine.
///
/// - SeeAlso: Thompson, Regular Expression Search Algorithm, CACM 11(6), 1968.
struct Program: Sendable {
  enum Instruction: Sendable {
    case set(CharacterSet)
    case jump(Int)
    case split(Int, Int)
    case start, end
    case wordBoundary(isNegated: Bool)
    /// Whether a part matches here, read on or read back.
    case look(Int, isAhead: Bool, isNegated: Bool)
    case accept
  }

  private(set) var instructions: [Instruction] = []
  private(set) var parts: [Program] = []

  init(_ expression: RegularExpression, isBackward: Bool = false) throws(PatternError) {
    try append(expression, isBackward)
    instructions.append(.accept)
  }

  private mutating func append(_ expression: RegularExpression, _ isBackward: Bool) throws(PatternError) {
    guard instructions.count <= Pattern.programLimit else {
      throw PatternError(
        message: "more than \(Pattern.programLimit) instructions (bound: program)", offset: 0)
    }
    switch expression {
    case .empty: break
    case .set(let set): instructions.append(.set(set))
    case .sequence(let terms):
      for term in isBackward ? terms.reversed() : terms { try append(term, isBackward) }
    case .alternation(let alternatives): try append(alternatives[...], isBackward)
    case .repetition(let inner, let minimum, let maximum): try append(inner, minimum, maximum, isBackward)
    case .capture(_, let inner): try append(inner, isBackward)
    case .backreference: break
    case .start: instructions.append(.start)
    case .end: instructions.append(.end)
    case .wordBoundary(let isNegated): instructions.append(.wordBoundary(isNegated: isNegated))
    case .look(let inner, let isAhead, let isNegated):
      parts.append(try Program(inner, isBackward: !isAhead))
      instructions.append(.look(parts.count - 1, isAhead: isAhead, isNegated: isNegated))
    }
  }

  private mutating func append(
    _ alternatives: ArraySlice<RegularExpression>, _ isBackward: Bool
  ) throws(PatternError) {
    var jumps: [Int] = []
    for (index, alternative) in alternatives.enumerated() {
      let isLast = index == alternatives.count - 1
      let split = instructions.count
      if !isLast { instructions.append(.split(split + 1, 0)) }
      try append(alternative, isBackward)
      if !isLast {
        jumps.append(instructions.count)
        instructions.append(.jump(0))
        instructions[split] = .split(split + 1, instructions.count)
      }
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func append(
    _ inner: RegularExpression, _ minimum: Int, _ maximum: Int?, _ isBackward: Bool
  ) throws(PatternError) {
    for _ in 0..<min(minimum, Pattern.programLimit + 1) { try append(inner, isBackward) }
    guard let maximum else {
      let split = instructions.count
      instructions.append(.split(split + 1, 0))
      try append(inner, isBackward)
      instructions.append(.jump(split))
      instructions[split] = .split(split + 1, instructions.count)
      return
    }
    var splits: [Int] = []
    for _ in 0..<min(maximum - minimum, Pattern.programLimit + 1) {
      splits.append(instructions.count)
      instructions.append(.split(instructions.count + 1, 0))
      try append(inner, isBackward)
    }
    for split in splits { instructions[split] = .split(split + 1, instructions.count) }
  }
}
