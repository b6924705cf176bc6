/// A text that is no regular expression.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what to do.
  public let message: String
  /// The place in the pattern, in code points from 0.
  public let offset: Int

  /// The message and the place.
  public var description: String { "\(message) at character \(offset + 1)" }
}
