/// Matching in time linear in the text: lookarounds first, each over the whole text, then the pattern.
struct Scan {
  /// Places whose storage is kept for the next text.
  private static let keptLimit = 1 << 16

  private let alphabet: Alphabet
  private var machines: [StateMachine]
  private var symbols: [Int] = []
  private var looks: [UInt64] = []

  init(_ expression: RegularExpression) {
    let program = Program(expression, for: .scanning)
    let alphabet = Alphabet(program.sets + (program.usesWords ? [.word] : []))
    self.alphabet = alphabet
    let last = program.routines.count - 1
    machines = program.routines.enumerated().map { number, routine in
      StateMachine(routine, of: program, alphabet: alphabet, isSearch: number == last)
    }
  }

  /// Whether a part of the text matches.
  ///
  /// Nil when making states took more steps than allowed, which only `{n,m}` of large counts can.
  mutating func matches(_ text: Span<UInt8>, stepLimit: Int) -> Bool? {
    switch machines.count == 1 ? search(text, stepLimit) : searchWithLooks(text, stepLimit) {
    case StateMachine.found: true
    case StateMachine.exhausted: nil
    default: false
    }
  }

  /// All states as a table; nil where lookarounds are asked, or there are too many.
  mutating func table(isNegated: Bool) -> PatternTable? {
    guard machines.count == 1, alphabet.count < 256, let (start, outcomes) = machines[0].completed() else {
      return nil
    }
    return PatternTable(
      start: start, outcomes: outcomes, width: alphabet.count + 1,
      symbols: (0..<0x80).map { UInt8(alphabet.symbol(ascii: $0)) }, isNegated: isNegated)
  }

  private mutating func search(_ text: Span<UInt8>, _ stepLimit: Int) -> StateMachine.Outcome {
    let last = machines.count - 1
    var outcome = machines[last].begin(stepLimit: stepLimit)
    var index = 0
    while index < text.count {
      if outcome <= StateMachine.found { return outcome }
      let byte = text[index]
      let symbol: Int
      if byte < 0x80 {
        symbol = alphabet.symbol(ascii: byte)
        index += 1
      } else {
        symbol = alphabet.symbol(of: UTF8Scalar.read(text, &index))
      }
      outcome = machines[last].step(Int(outcome >> 1), symbol)
    }
    if outcome <= StateMachine.found { return outcome }
    return machines[last].step(Int(outcome >> 1), alphabet.count)
  }

  private mutating func searchWithLooks(_ text: Span<UInt8>, _ stepLimit: Int)
    -> StateMachine.Outcome
  {
    symbols.removeAll(keepingCapacity: symbols.count < Self.keptLimit)
    looks.removeAll(keepingCapacity: looks.count < Self.keptLimit)
    var index = 0
    while index < text.count { symbols.append(alphabet.symbol(of: UTF8Scalar.read(text, &index))) }
    looks.append(contentsOf: repeatElement(0, count: symbols.count + 1))
    let last = machines.count - 1
    for number in 0..<last where !mark(number, stepLimit) { return StateMachine.exhausted }
    var outcome = machines[last].begin(stepLimit: stepLimit)
    for place in 0...symbols.count {
      if outcome <= StateMachine.found { return outcome }
      let symbol = place < symbols.count ? symbols[place] : alphabet.count
      outcome = machines[last].step(Int(outcome >> 1), symbol, looks: looks[place])
    }
    return outcome
  }

  /// Notes at which places a lookaround's inside matches; false when the steps are spent.
  private mutating func mark(_ number: Int, _ stepLimit: Int) -> Bool {
    let bit = UInt64(1) << UInt64(number)
    let isBackward = machines[number].isBackward
    var outcome = machines[number].begin(stepLimit: stepLimit)
    for step in 0...symbols.count {
      let place = isBackward ? symbols.count - step : step
      let next = isBackward ? place - 1 : place
      let symbol = step < symbols.count ? symbols[next] : alphabet.count
      outcome = machines[number].step(Int(outcome >> 1), symbol, looks: looks[place])
      if outcome == StateMachine.exhausted { return false }
      if outcome & 1 == 1 { looks[place] |= bit }
    }
    return true
  }
}
