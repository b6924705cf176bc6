/// All states of a small machine, by which texts of ASCII characters are matched.
///
/// Reading begins with `start`. While the outcome is more than 1, the next character leads to `outcomes` at half the outcome
/// times `width` plus the character's symbol; the end of the text is the last symbol. 1 is a match and 0 is none, whatever
/// follows.
public struct PatternTable: Sendable {
  /// The outcome before the first character.
  public let start: Int32
  /// The outcomes by state and symbol.
  public let outcomes: [Int32]
  /// How many symbols there are, the end of the text being one.
  public let width: Int
  /// The symbol of each character below 128.
  public let symbols: [UInt8]
  /// Whether a match is what the pattern does not have.
  public let isNegated: Bool

  /// The most states, and the most outcomes.
  static let stateLimit = 64
  static let sizeLimit = 4_096
}
