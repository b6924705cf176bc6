/// A routine as a deterministic machine whose states are made as texts need them.
///
/// A state is the instructions that wait for the next character, and what they may ask about the place. What a step
/// finds is kept, up to a bound; beyond it everything is forgotten and made anew, so a step never costs more than the
/// routine is long.
struct StateMachine {
  /// A step's outcome: twice the next state, and one more if the routine matches at the place before the step.
  typealias Outcome = Int32

  /// The search has failed, or the routine can match no more.
  static let dead: Outcome = 0
  /// The search has succeeded.
  static let found: Outcome = 1
  /// The steps are spent.
  static let exhausted: Outcome = -2

  struct State: Hashable {
    let waiting: [Int32]
    let isFirst: Bool
    let isAfterWord: Bool
  }

  private struct LookStep: Hashable {
    let state: Int32
    let symbol: Int32
    let looks: UInt64
  }

  /// Entries that the table may have, and instructions that all states together may hold.
  private static let sizeLimit = 1 << 20

  let isBackward: Bool
  private let instructions: [Program.Instruction]
  private let sets: [CharacterSet]
  private let usesWords: Bool
  private let asksAnything: Bool
  /// Whether finding one match ends the reading.
  private let isSearch: Bool
  private let alphabet: Alphabet
  private let width: Int

  private var table: [Outcome] = []
  private var lookTable: [LookStep: Outcome] = [:]
  private var states: [State] = []
  private var asksLooks: [Bool] = []
  private var numbers: [State: Int32] = [:]
  private var start: Outcome?
  private var size = 0
  private var generation = 0
  /// Instructions that making states may still visit.
  private var patience = 0
  private var closure: StateSet
  private var targets: StateSet
  private var stack: [Int32] = []

  init(_ routine: Program.Routine, of program: Program, alphabet: Alphabet, isSearch: Bool) {
    instructions = routine.instructions
    isBackward = routine.isBackward
    sets = program.sets
    usesWords = program.usesWords
    self.isSearch = isSearch
    self.alphabet = alphabet
    width = alphabet.count + 1
    closure = StateSet(instructions.count)
    targets = StateSet(instructions.count)
    asksAnything = instructions.contains {
      switch $0 {
      case .look, .wordBoundary: true
      default: false
      }
    }
    forget()
  }

  /// The outcome that stands for the place before the first character.
  mutating func begin(stepLimit: Int) -> Outcome {
    patience = stepLimit
    if let start { return start }
    targets.removeAll()
    closure.removeAll()
    wait(0, isFirst: true)
    let outcome = outcome(isFirst: true, isAfterWord: false)
    start = outcome
    return outcome
  }

  /// Makes all states: where reading begins, and the outcomes by state and symbol; nil when there are too many.
  mutating func completed() -> (start: Outcome, outcomes: [Outcome])? {
    let start = begin(stepLimit: .max)
    let before = generation
    var state = 0
    while state < states.count {
      guard states.count <= PatternTable.stateLimit, states.count * width <= PatternTable.sizeLimit else {
        return nil
      }
      for symbol in 0..<width { _ = step(state, symbol) }
      state += 1
    }
    return generation == before && start >= 0 ? (start, table) : nil
  }

  /// Reads one symbol, or the end of the text.
  @inline(__always)
  mutating func step(_ state: Int, _ symbol: Int) -> Outcome {
    let known = table[state * width + symbol]
    return known >= 0 ? known : make(state, symbol, looks: 0)
  }

  /// Reads one symbol where some lookarounds hold.
  mutating func step(_ state: Int, _ symbol: Int, looks: UInt64) -> Outcome {
    guard asksLooks[state] else { return step(state, symbol) }
    let key = LookStep(state: Int32(state), symbol: Int32(symbol), looks: looks)
    return lookTable[key] ?? make(state, symbol, looks: looks)
  }

  private mutating func make(_ state: Int, _ symbol: Int, looks: UInt64) -> Outcome {
    let before = generation
    let result = computed(states[state], symbol, looks)
    guard generation == before, result != Self.exhausted else { return result }
    if asksLooks[state] {
      if lookTable.count > Self.sizeLimit / 8 { lookTable.removeAll() }
      lookTable[LookStep(state: Int32(state), symbol: Int32(symbol), looks: looks)] = result
    } else {
      table[state * width + symbol] = result
    }
    return result
  }

  private mutating func computed(_ state: State, _ symbol: Int, _ looks: UInt64) -> Outcome {
    let isEnd = symbol == alphabet.count
    let character = isEnd ? 0 : alphabet.representatives[symbol]
    let isWord = !isEnd && usesWords && CharacterSet.word.contains(character)
    var accepts = false
    targets.removeAll()
    closure.removeAll()
    stack.append(contentsOf: state.waiting)
    while let place = stack.popLast() {
      guard closure.insert(place) else { continue }
      switch instructions[Int(place)] {
      case .accept: accepts = true
      case .set(let number):
        if !isEnd, sets[Int(number)].contains(character) { _ = targets.insert(place + 1) }
      case .jump(let target): stack.append(target)
      case .split(let first, let second):
        stack.append(second)
        stack.append(first)
      case .first: if state.isFirst { stack.append(place + 1) }
      case .last: if isEnd { stack.append(place + 1) }
      case .wordBoundary(let isNegated):
        if (state.isAfterWord != isWord) != isNegated { stack.append(place + 1) }
      case .look(let number, let isNegated):
        if (looks >> UInt64(number) & 1 == 1) != isNegated { stack.append(place + 1) }
      case .save, .clear, .advance, .backreference: stack.append(place + 1)
      }
    }
    patience -= closure.states.count
    if accepts, isSearch { return Self.found }
    if isEnd { return accepts ? 1 : 0 }
    let reached = targets.states
    targets.removeAll()
    closure.removeAll()
    for place in reached { wait(place, isFirst: false) }
    patience -= closure.states.count + targets.states.count
    if patience < 0 { return Self.exhausted }
    return outcome(isFirst: false, isAfterWord: isWord) | (accepts ? 1 : 0)
  }

  /// Adds the instructions that wait at a place, through those that do not.
  private mutating func wait(_ start: Int32, isFirst: Bool) {
    stack.append(start)
    while let place = stack.popLast() {
      switch instructions[Int(place)] {
      case .jump(let target): if closure.insert(place) { stack.append(target) }
      case .split(let first, let second):
        if closure.insert(place) {
          stack.append(second)
          stack.append(first)
        }
      case .save, .clear, .advance, .backreference: stack.append(place + 1)
      case .first: if isFirst { _ = targets.insert(place) }
      case .set, .last, .wordBoundary, .look, .accept: _ = targets.insert(place)
      }
    }
  }

  /// The state of the instructions that wait, as an outcome.
  private mutating func outcome(isFirst: Bool, isAfterWord: Bool) -> Outcome {
    let waiting = targets.states.sorted()
    if waiting.isEmpty { return Self.dead }
    if isSearch,
      waiting.contains(where: { if case .accept = instructions[Int($0)] { true } else { false } })
    {
      return Self.found
    }
    let asks = asksAnything ? questions(waiting) : (look: false, word: false)
    let state = State(waiting: waiting, isFirst: isFirst, isAfterWord: isAfterWord && asks.word)
    return 2 * number(of: state, asksLooks: asks.look)
  }

  /// What the instructions that can be reached without reading may ask.
  private mutating func questions(_ waiting: [Int32]) -> (look: Bool, word: Bool) {
    var asks = (look: false, word: false)
    closure.removeAll()
    stack.append(contentsOf: waiting)
    while let place = stack.popLast() {
      guard closure.insert(place) else { continue }
      switch instructions[Int(place)] {
      case .accept, .set: continue
      case .jump(let target): stack.append(target)
      case .split(let first, let second):
        stack.append(first)
        stack.append(second)
      case .look:
        asks.look = true
        stack.append(place + 1)
      case .wordBoundary:
        asks.word = true
        stack.append(place + 1)
      default: stack.append(place + 1)
      }
    }
    return asks
  }

  private mutating func number(of state: State, asksLooks: Bool) -> Int32 {
    if let known = numbers[state] { return known }
    if size + state.waiting.count + width > Self.sizeLimit { forget() }
    let number = Int32(states.count)
    states.append(state)
    self.asksLooks.append(asksLooks)
    numbers[state] = number
    table.append(contentsOf: repeatElement(-1, count: width))
    size += state.waiting.count + width
    return number
  }

  /// Drops all states; numbers of old ones mean nothing any more.
  private mutating func forget() {
    states.removeAll()
    asksLooks.removeAll()
    numbers.removeAll()
    table.removeAll(keepingCapacity: true)
    lookTable.removeAll()
    start = nil
    size = 0
    generation += 1
    _ = number(of: State(waiting: [], isFirst: false, isAfterWord: false), asksLooks: false)
  }
}
