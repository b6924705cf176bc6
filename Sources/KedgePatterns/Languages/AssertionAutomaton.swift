/// A pattern with lookbehinds, word boundaries or repeated assertions, as an alternating automaton that reads forward.
///
/// What an assertion says about the rest of the text is a promise, a language that the rest must be of; what it says about
/// the text before is read off the context, which runs every lookbehind along. A lookahead inside a lookbehind is a
/// promise of that lookbehind's thread. So every pattern without backreferences is a regular language, wherever its
/// assertions stand.
///
/// - SeeAlso: Chandra, Kozen and Stockmeyer, Alternation, JACM 28(1), 1981.
final class AssertionAutomaton {
  /// An instruction that waits for the next character, and what the rest must be for it to count.
  struct Thread: Hashable {
    let place: Int32
    let promise: Language
  }

  /// What is known about the text before a place.
  struct Context: Hashable {
    /// The threads of each lookbehind, by the number of its routine.
    let threads: [[Thread]]
    let isFirst: Bool
    let isAfterWord: Bool
  }

  /// What can be reached without reading: where the routine has matched, if the rest is of `accepted`, and what waits.
  struct Closure {
    let accepted: Language
    let waiting: [Thread]
  }

  private struct Behind: Hashable {
    let routine: Int
    let context: Int32
  }

  private unowned let arena: LanguageArena
  private let number: Int32
  let program: Program
  private let isAhead: [Bool]
  private let asksContext: [[Bool]]
  private let startsWithWord: Language
  private var contexts: [Context] = []
  private var contextNumbers: [Context: Int32] = [:]
  private var behinds: [Behind: Closure] = [:]
  private var closures: [Reading: Closure] = [:]

  init(_ expression: RegularExpression, number: Int32, arena: LanguageArena) {
    self.arena = arena
    self.number = number
    let program = Program(expression, for: .reading)
    self.program = program
    isAhead = program.routines.map { !$0.isLookbehind }
    asksContext = program.routines.reduce(into: []) {
      $0.append(Self.asking($1, inner: $0, program.routines))
    }
    startsWithWord = arena.concatenation(arena.character(.word), arena.everything)
    let everywhere = Thread(place: 0, promise: arena.everything)
    let threads = program.routines.map { $0.isLookbehind ? [everywhere] : [] }
    _ = intern(Context(threads: threads, isFirst: true, isAfterWord: false))
  }

  /// The texts that the pattern matches.
  var language: Language { reading(program.routines.count - 1, 0, 0) }

  private func reading(_ routine: Int, _ start: Int32, _ context: Int32) -> Language {
    let instructions = program.routines[routine].instructions
    var place = start
    while case .jump(let target) = instructions[Int(place)] { place = target }
    if case .accept = instructions[Int(place)] { return arena.everything }
    return arena.intern(
      .reading(
        Reading(
          automaton: number, routine: Int32(routine), place: place,
          context: asksContext[routine][Int(place)] ? narrowed(context, to: routine) : 0)))
  }

  /// A context without the lookbehinds that stand outside of a routine, whose threads may have promised its readings.
  private func narrowed(_ context: Int32, to routine: Int) -> Int32 {
    let inner = program.routines[routine].inner
    if inner.count == program.routines.count - 1 { return context }
    let known = contexts[Int(context)]
    let threads = known.threads.enumerated().map { inner.contains($0.offset) ? $0.element : [] }
    return intern(Context(threads: threads, isFirst: known.isFirst, isAfterWord: known.isAfterWord))
  }

  /// Whether the empty rest is accepted.
  func isNullable(_ reading: Reading) -> Bool { arena.isNullable(closure(reading).accepted) }

  /// What remains to be accepted after a character.
  func derivative(_ reading: Reading, _ character: UInt32) -> Language {
    let closure = closure(reading)
    let routine = Int(reading.routine)
    let asks = asksContext[routine][Int(reading.place)]
    let next = asks ? advance(reading.context, character) : 0
    var parts = [arena.derivative(closure.accepted, character)]
    for thread in closure.waiting where set(routine, thread).contains(character) {
      parts.append(
        arena.intersection([
          arena.derivative(thread.promise, character), self.reading(routine, thread.place + 1, next),
        ]))
    }
    return arena.union(parts)
  }

  /// The sets that a derivative looks at.
  func sets(_ reading: Reading) -> [CharacterSet] {
    let routine = Int(reading.routine)
    var sets = sets(closure(reading), routine)
    guard asksContext[routine][Int(reading.place)] else { return sets }
    for number in program.routines.indices where !isAhead[number] {
      sets += self.sets(behind(number, reading.context), number)
    }
    return program.usesWords ? sets + [.word] : sets
  }

  private func sets(_ closure: Closure, _ routine: Int) -> [CharacterSet] {
    arena.sets(closure.accepted)
      + closure.waiting.flatMap { [set(routine, $0)] + arena.sets($0.promise) }
  }

  private func set(_ routine: Int, _ thread: Thread) -> CharacterSet {
    guard case .set(let number) = program.routines[routine].instructions[Int(thread.place)] else {
      return .none
    }
    return program.sets[Int(number)]
  }

  private func intern(_ context: Context) -> Int32 {
    if let known = contextNumbers[context] { return known }
    let number = Int32(contexts.count)
    contexts.append(context)
    contextNumbers[context] = number
    return number
  }
}

extension AssertionAutomaton {
  private func advance(_ context: Int32, _ character: UInt32) -> Int32 {
    let threads = program.routines.indices.map { routine in
      isAhead[routine] ? [] : advance(behind(routine, context).waiting, routine, character)
    }
    return intern(
      Context(
        threads: threads, isFirst: false,
        isAfterWord: program.usesWords && CharacterSet.word.contains(character)))
  }

  private func advance(_ waiting: [Thread], _ routine: Int, _ character: UInt32) -> [Thread] {
    merged(
      waiting.compactMap { thread in
        guard set(routine, thread).contains(character) else { return nil }
        return Thread(place: thread.place + 1, promise: arena.derivative(thread.promise, character))
      })
  }

  /// One thread a place.
  private func merged(_ threads: [Thread]) -> [Thread] {
    var promises: [Int32: [Language]] = [:]
    for thread in threads where thread.promise != arena.nothing {
      promises[thread.place, default: []].append(thread.promise)
    }
    return promises.keys.sorted().map { Thread(place: $0, promise: arena.union(promises[$0] ?? [])) }
  }

  /// Where a lookbehind stands: it holds if the rest is of the language that is accepted.
  private func behind(_ routine: Int, _ context: Int32) -> Closure {
    let key = Behind(routine: routine, context: context)
    if let known = behinds[key] { return known }
    let closure = close(contexts[Int(context)].threads[routine], routine, context)
    behinds[key] = closure
    return closure
  }

  private func closure(_ reading: Reading) -> Closure {
    if let known = closures[reading] { return known }
    let start = Thread(place: reading.place, promise: arena.everything)
    let closure = close([start], Int(reading.routine), reading.context)
    closures[reading] = closure
    return closure
  }

  private func close(_ threads: [Thread], _ routine: Int, _ contextNumber: Int32) -> Closure {
    let instructions = program.routines[routine].instructions
    let context = contexts[Int(contextNumber)]
    var stack = threads
    var seen: Set<Thread> = []
    var accepted: [Language] = []
    var waiting: [Thread] = []
    while let thread = stack.popLast() {
      guard thread.promise != arena.nothing, seen.insert(thread).inserted else { continue }
      func goOn(_ place: Int32, _ promise: Language...) {
        stack.append(Thread(place: place, promise: arena.intersection([thread.promise] + promise)))
      }
      let next = thread.place + 1
      switch instructions[Int(thread.place)] {
      case .accept: accepted.append(thread.promise)
      case .set: waiting.append(thread)
      case .jump(let target): goOn(target)
      case .split(let first, let second):
        goOn(second)
        goOn(first)
      case .first: if context.isFirst { goOn(next) }
      case .last: goOn(next, arena.emptyText)
      case .wordBoundary(let isNegated):
        let wantsWord = context.isAfterWord == isNegated
        goOn(next, wantsWord ? startsWithWord : arena.complement(startsWithWord))
      case .look(let number, let isNegated):
        let held = look(Int(number), contextNumber)
        goOn(next, isNegated ? arena.complement(held) : held)
      case .save, .clear, .advance, .backreference: goOn(next)
      }
    }
    return Closure(accepted: arena.union(accepted), waiting: merged(waiting))
  }

  /// What the rest must be for a lookaround to hold here.
  private func look(_ routine: Int, _ context: Int32) -> Language {
    isAhead[routine] ? reading(routine, 0, context) : behind(routine, context).accepted
  }

  /// For each instruction, whether anything that follows asks about the text before.
  private static func asking(
    _ routine: Program.Routine, inner: [[Bool]], _ routines: [Program.Routine]
  ) -> [Bool] {
    let instructions = routine.instructions
    var asks = instructions.map {
      switch $0 {
      case .first, .wordBoundary: true
      case .look(let number, _): routines[Int(number)].isLookbehind || inner[Int(number)][0]
      default: false
      }
    }
    var changed = true
    while changed {
      changed = false
      for place in instructions.indices.reversed() where !asks[place] {
        let follows =
          switch instructions[place] {
          case .accept: false
          case .jump(let target): asks[Int(target)]
          case .split(let first, let second): asks[Int(first)] || asks[Int(second)]
          default: asks[place + 1]
          }
        if follows {
          asks[place] = true
          changed = true
        }
      }
    }
    return asks
  }
}
