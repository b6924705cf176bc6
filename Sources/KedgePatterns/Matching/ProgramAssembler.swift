/// Writes the instructions of a pattern.
struct ProgramAssembler {
  private let use: Program.Use
  private(set) var sets: [CharacterSet] = []
  private(set) var routines: [Program.Routine] = []
  private(set) var usesWords = false
  private(set) var slotCount: Int
  private var setNumbers: [CharacterSet: Int32] = [:]
  private var instructions: [Program.Instruction] = []
  private var isBackward = false

  /// The slots of captures that a backreference asks for, a pair each; others are not kept.
  private let captureSlots: [Int: Int32]

  init(_ use: Program.Use, captures: Set<Int>) {
    self.use = use
    let kept = use == .trying ? captures.sorted() : []
    captureSlots = Dictionary(
      uniqueKeysWithValues: kept.enumerated().map { ($0.element, Int32(2 * $0.offset)) })
    slotCount = 2 * kept.count
  }

  mutating func assemble(_ expression: RegularExpression) {
    let isAnywhere = use != .trying && !expression.isAnchored
    _ = routine(expression, isBackward: false, isAnywhere: isAnywhere, isLookbehind: false)
  }

  /// Writes a routine apart, and answers its number.
  private mutating func routine(
    _ expression: RegularExpression, isBackward: Bool, isAnywhere: Bool, isLookbehind: Bool
  ) -> Int32 {
    let outer = (instructions, self.isBackward)
    let firstInner = routines.count
    instructions = []
    self.isBackward = isBackward
    if isAnywhere { instructions = [.split(3, 1), .set(number(.all)), .jump(0)] }
    append(expression)
    instructions.append(.accept)
    routines.append(
      Program.Routine(
        instructions: instructions, isBackward: isBackward, isLookbehind: isLookbehind,
        inner: firstInner..<routines.count))
    (instructions, self.isBackward) = outer
    return Int32(routines.count - 1)
  }

  private mutating func append(_ expression: RegularExpression) {
    switch expression {
    case .empty: break
    case .set(let set): instructions.append(.set(number(set)))
    case .sequence(let terms): for term in isBackward ? terms.reversed() : terms { append(term) }
    case .alternation(let alternatives): append(alternatives)
    case .repetition:
      guard
        case .repetition(let inner, let minimum, let maximum, let isLazy) = flattened(expression)
      else { break }
      repeated(inner, minimum, maximum, isLazy)
    case .capture(let number, let inner): capture(number, inner)
    case .backreference(let number):
      if let slot = captureSlots[number] { instructions.append(.backreference(slot)) }
    case .start: instructions.append(isBackward ? .last : .first)
    case .end: instructions.append(isBackward ? .first : .last)
    case .wordBoundary(let isNegated):
      usesWords = true
      instructions.append(.wordBoundary(isNegated: isNegated))
    case .look(let inner, let isAhead, let isNegated):
      let number =
        switch use {
        case .scanning:
          routine(inner, isBackward: isAhead, isAnywhere: true, isLookbehind: !isAhead)
        case .reading:
          routine(inner, isBackward: false, isAnywhere: !isAhead, isLookbehind: !isAhead)
        case .trying:
          routine(inner, isBackward: !isAhead, isAnywhere: false, isLookbehind: !isAhead)
        }
      instructions.append(.look(number, isNegated: isNegated))
    }
  }

  private mutating func append(_ alternatives: [RegularExpression]) {
    var jumps: [Int] = []
    for (index, alternative) in alternatives.enumerated() {
      guard index < alternatives.count - 1 else {
        append(alternative)
        break
      }
      let split = reserve()
      append(alternative)
      jumps.append(reserve())
      instructions[split] = .split(Int32(split + 1), here)
    }
    for jump in jumps { instructions[jump] = .jump(here) }
  }

  /// One repetition for one of another, where captures do not matter and no count is left out.
  private func flattened(_ expression: RegularExpression) -> RegularExpression {
    guard use != .trying,
      case .repetition(let outer, let minimum, let maximum, let isLazy) = expression,
      maximum != 0
    else {
      return expression
    }
    var inner = outer
    while case .capture(_, let content) = inner { inner = content }
    guard case .repetition(let part, let least, let most, _) = flattened(inner), least <= 1, most != 0 else {
      return expression
    }
    let product = most.flatMap { most in maximum.map { most.multipliedReportingOverflow(by: $0) } }
    let bound = product.flatMap { $0.overflow ? nil : $0.partialValue }
    if product != nil, bound == nil { return expression }
    return .repetition(part, minimum: least == 0 ? 0 : minimum, maximum: bound, isLazy: isLazy)
  }

  private mutating func repeated(
    _ inner: RegularExpression, _ minimum: Int, _ maximum: Int?, _ isLazy: Bool
  ) {
    let captures = inner.captures.compactMap { captureSlots[$0] }.sorted()
    for _ in 0..<minimum { iteration(inner, captures) }
    let isGuarded = use == .trying && maximum != minimum && inner.mayBeEmpty
    let slot: Int32? = isGuarded ? Int32(slotCount) : nil
    if isGuarded { slotCount += 1 }
    guard let maximum else {
      let split = reserve()
      iteration(inner, captures, guardedBy: slot)
      instructions.append(.jump(Int32(split)))
      instructions[split] = choice(split, isLazy)
      return
    }
    var splits: [Int] = []
    for _ in minimum..<max(minimum, maximum) {
      splits.append(reserve())
      iteration(inner, captures, guardedBy: slot)
    }
    for split in splits { instructions[split] = choice(split, isLazy) }
  }

  private mutating func iteration(
    _ inner: RegularExpression, _ captures: [Int32], guardedBy slot: Int32? = nil
  ) {
    if let slot { instructions.append(.save(slot)) }
    if let first = captures.first, let last = captures.last {
      instructions.append(.clear(first, last + 2))
    }
    append(inner)
    if let slot { instructions.append(.advance(slot)) }
  }

  private mutating func capture(_ number: Int, _ inner: RegularExpression) {
    guard let slot = captureSlots[number] else { return append(inner) }
    instructions.append(.save(isBackward ? slot + 1 : slot))
    append(inner)
    instructions.append(.save(isBackward ? slot : slot + 1))
  }

  private mutating func number(_ set: CharacterSet) -> Int32 {
    if let known = setNumbers[set] { return known }
    sets.append(set)
    setNumbers[set] = Int32(sets.count - 1)
    return Int32(sets.count - 1)
  }

  private mutating func reserve() -> Int {
    instructions.append(.accept)
    return instructions.count - 1
  }

  private var here: Int32 { Int32(instructions.count) }

  /// Into what follows the split, or to here.
  private func choice(_ split: Int, _ isLazy: Bool) -> Program.Instruction {
    isLazy ? .split(here, Int32(split + 1)) : .split(Int32(split + 1), here)
  }
}
