/// Matching by trying one way after the other, as ECMA-262 describes it, bounded in steps: for backreferences.
///
/// - SeeAlso: ECMA-262, section 22.2.2.
struct Trial {
  /// Something to go back to: a place in the text and the instruction to go on with, or, where `code` is negative, a
  /// slot's old value.
  private struct Choice {
    let code: Int32
    let value: Int32
  }

  private static let unset: Int32 = -1
  /// Steps before ways are remembered.
  private static let carefree = 20_000
  /// Ways that are remembered.
  private static let memory = 200_000

  private let program: Program
  private let isAnchored: Bool
  private var text: [UInt32] = []
  private var slots: [Int32] = []
  private var choices: [Choice] = []
  private var steps = 0
  /// Steps left at which ways begin to be remembered.
  private var patience = 0
  /// Ways that were gone before: the reading, the instruction, the place and the slots, which decide all that follows.
  private var trodden: Set<[Int32]> = []
  private var readings: Int32 = 0
  private var reading: Int32 = 0

  init(_ expression: RegularExpression) {
    program = Program(expression, for: .trying)
    isAnchored = expression.isAnchored
  }

  /// Whether a part of the text matches; nil when the steps are spent.
  mutating func matches(_ text: Span<UInt8>, stepLimit: Int) -> Bool? {
    self.text.removeAll(keepingCapacity: true)
    var index = 0
    while index < text.count { self.text.append(UTF8Scalar.read(text, &index)) }
    steps = stepLimit
    patience = stepLimit - Self.carefree
    trodden.removeAll()
    (readings, reading) = (0, 0)
    for start in 0...(isAnchored ? 0 : self.text.count) {
      slots = [Int32](repeating: Self.unset, count: program.slotCount)
      choices.removeAll(keepingCapacity: true)
      if run(program.main, from: Int32(start)) { return true }
      if steps <= 0 { return nil }
    }
    return false
  }

  /// Whether a routine matches at a place. What it captured stays, the ways it did not try are dropped.
  private mutating func run(_ routine: Program.Routine, from start: Int32) -> Bool {
    let base = choices.count
    var (code, place) = (Int32(0), start)
    while true {
      steps -= 1
      if steps <= 0 { return false }
      switch execute(routine, &code, &place) {
      case .goesOn: continue
      case .matches:
        var kept = base
        for index in base..<choices.count where choices[index].code < 0 {
          choices[kept] = choices[index]
          kept += 1
        }
        choices.removeLast(choices.count - kept)
        return true
      case .fails: guard goBack(to: base, &code, &place) else { return false }
      }
    }
  }

  private enum Progress { case goesOn, fails, matches }

  private mutating func execute(_ routine: Program.Routine, _ code: inout Int32, _ place: inout Int32)
    -> Progress
  {
    let instruction = routine.instructions[Int(code)]
    code += 1
    switch instruction {
    case .accept: return .matches
    case .jump(let target): code = target
    case .split(let first, let second):
      if steps < patience, wasHere(code - 1, place) { return .fails }
      choices.append(Choice(code: second, value: place))
      code = first
    case .set(let number):
      let index = Int(routine.isBackward ? place - 1 : place)
      guard text.indices.contains(index), program.sets[Int(number)].contains(text[index]) else {
        return .fails
      }
      place += routine.isBackward ? -1 : 1
    case .first: if place != (routine.isBackward ? Int32(text.count) : 0) { return .fails }
    case .last: if place != (routine.isBackward ? 0 : Int32(text.count)) { return .fails }
    case .wordBoundary(let isNegated):
      if (isWord(Int(place) - 1) != isWord(Int(place))) == isNegated { return .fails }
    case .look(let number, let isNegated): return look(Int(number), isNegated, place) ? .goesOn : .fails
    case .save(let slot): store(place, in: Int(slot))
    case .clear(let low, let high): for slot in low..<high { store(Self.unset, in: Int(slot)) }
    case .advance(let slot): if slots[Int(slot)] == place { return .fails }
    case .backreference(let slot): return repeats(Int(slot), routine, &place) ? .goesOn : .fails
    }
    return .goesOn
  }

  private mutating func look(_ number: Int, _ isNegated: Bool, _ place: Int32) -> Bool {
    let base = choices.count
    let outer = reading
    readings &+= 1
    reading = readings
    let found = run(program.routines[number], from: place)
    reading = outer
    if found, isNegated {
      var (code, place) = (Int32(0), place)
      while goBack(to: base, &code, &place) {}
    }
    return found != isNegated
  }

  private mutating func repeats(_ slot: Int, _ routine: Program.Routine, _ place: inout Int32) -> Bool {
    let (start, end) = (slots[slot], slots[slot + 1])
    guard start >= 0, end >= start else { return true }
    let length = end - start
    let from = routine.isBackward ? place - length : place
    guard from >= 0, Int(from + length) <= text.count else { return false }
    steps -= Int(length)
    guard text[Int(from)..<Int(from + length)] == text[Int(start)..<Int(end)] else { return false }
    place += routine.isBackward ? -length : length
    return true
  }

  private mutating func store(_ value: Int32, in slot: Int) {
    guard slots[slot] != value else { return }
    choices.append(Choice(code: -1 - Int32(slot), value: slots[slot]))
    slots[slot] = value
  }

  /// Takes the last choice that was left, and restores the slots on the way; false when there is none above `base`.
  private mutating func goBack(to base: Int, _ code: inout Int32, _ place: inout Int32) -> Bool {
    while choices.count > base {
      let choice = choices.removeLast()
      if choice.code < 0 {
        slots[Int(-1 - choice.code)] = choice.value
      } else {
        (code, place) = (choice.code, choice.value)
        return true
      }
    }
    return false
  }

  /// Whether this way was gone before, and so leads nowhere.
  private mutating func wasHere(_ code: Int32, _ place: Int32) -> Bool {
    let way = [reading, code, place] + slots
    return trodden.count < Self.memory ? !trodden.insert(way).inserted : trodden.contains(way)
  }

  private func isWord(_ index: Int) -> Bool {
    text.indices.contains(index) && CharacterSet.word.contains(text[index])
  }
}
