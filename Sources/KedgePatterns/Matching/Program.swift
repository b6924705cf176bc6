/// A pattern as instructions: a routine for each lookahead and lookbehind, inner ones first, and one for the whole.
///
/// - SeeAlso: Thompson, Regular Expression Search Algorithm, CACM 11(6), 1968.
struct Program: Sendable {
  /// What the instructions are for.
  enum Use: Sendable {
    /// Reading a text once with all states at a time. A lookahead is read backward over the whole text, a lookbehind
    /// forward: both then tell at which places they hold.
    case scanning
    /// Reading forward alone, as languages do.
    case reading
    /// Trying one way after the other, with captures.
    case trying
  }

  enum Instruction: Sendable {
    case set(Int32)
    case jump(Int32)
    /// Goes on at both; tried in this order.
    case split(Int32, Int32)
    /// Where this reading begins, and where it ends.
    case first, last
    case wordBoundary(isNegated: Bool)
    /// Whether a routine matches here.
    case look(Int32, isNegated: Bool)
    case accept
    /// Stores the place.
    case save(Int32)
    /// Forgets slots from one up to another.
    case clear(Int32, Int32)
    /// Fails where nothing was read since a slot was stored.
    case advance(Int32)
    /// Reads again what two slots hold the bounds of.
    case backreference(Int32)
  }

  struct Routine: Sendable {
    let instructions: [Instruction]
    let isBackward: Bool
    let isLookbehind: Bool
    /// The routines of the lookarounds inside.
    let inner: Range<Int>
  }

  let sets: [CharacterSet]
  /// The last is the whole pattern.
  let routines: [Routine]
  let usesWords: Bool
  /// Places that are stored: two for each capture that is asked for, one for each loop.
  let slotCount: Int

  var main: Routine { routines[routines.count - 1] }

  init(_ expression: RegularExpression, for use: Use) {
    var assembler = ProgramAssembler(use, captures: Set(expression.backreferences))
    assembler.assemble(expression)
    sets = assembler.sets
    routines = assembler.routines
    usesWords = assembler.usesWords
    slotCount = assembler.slotCount
  }
}
