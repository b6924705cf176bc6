/// How far a check is.
public struct CheckProgress: Sendable {
  /// The contract that is looked at now, from the top level.
  public let contract: String
  /// Which one it is, from 1.
  public let number: Int
  /// How many there are.
  public let count: Int
}
