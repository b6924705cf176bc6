import KedgePatterns

/// Patterns whose machines are small, state by state, so that matching is looking up. A table is made when a pattern has been
/// matched a few times.
struct PatternTables: Sendable {
  /// Of one pattern.
  private struct Table {
    /// How often the pattern was matched without a table.
    var age: Int32 = 0
    /// Where its outcomes begin; -1 without a table.
    var outcomes: Int32 = -1
    var symbols: Int32 = 0
    var width: Int32 = 0
    var start: Int32 = 0
    var isNegated = false
  }

  /// The age at which a table is made.
  private static let fullAge: Int32 = 32
  /// The outcome that is a match; what is not above it ends the reading.
  private static let found: Int32 = 1

  private var tables: [Table] = []
  private var outcomes: [Int32] = []
  private var symbols: [UInt8] = []

  /// Makes room for one more pattern.
  mutating func expect() { tables.append(Table()) }

  /// Whether a text has a matching part; nil without a table, or when it has more than ASCII characters.
  @inline(__always)
  func matches(_ place: Int, _ text: NameBytes) -> Bool? {
    let table = tables[place]
    guard table.outcomes >= 0 else { return nil }
    var outcome = table.start
    var index = 0
    while outcome > Self.found {
      var symbol = Int(table.width) - 1
      if index < text.count {
        let byte = text[index]
        guard byte < 0x80 else { return nil }
        symbol = Int(symbols[Int(table.symbols) + Int(byte)])
      }
      index += 1
      outcome = outcomes[Int(table.outcomes) + Int(outcome >> 1) * Int(table.width) + symbol]
    }
    return (outcome == Self.found) != table.isNegated
  }

  /// Counts a match without a table.
  mutating func age(_ place: Int, _ matcher: PatternMatcher) {
    guard tables[place].age < Self.fullAge else { return }
    tables[place].age += 1
    if tables[place].age == Self.fullAge, let made = matcher.table() { enter(made, place) }
  }

  private mutating func enter(_ made: PatternTable, _ place: Int) {
    tables[place].outcomes = Int32(truncatingIfNeeded: outcomes.count)
    tables[place].symbols = Int32(truncatingIfNeeded: symbols.count)
    tables[place].width = Int32(truncatingIfNeeded: made.width)
    tables[place].start = made.start
    tables[place].isNegated = made.isNegated
    outcomes += made.outcomes
    symbols += made.symbols
  }
}
