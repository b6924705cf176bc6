/// A part of a line, round a byte.
public struct LinePart: Sendable {
  /// What stands before the byte.
  public let before: String
  /// What stands from the byte on.
  public let after: String
  /// Whether more of the line stands before the part.
  public let isCutBefore: Bool
  /// Whether more of the line stands after it.
  public let isCutAfter: Bool
}
