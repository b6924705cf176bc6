/// A range of bytes in a document's text, half open.
public struct SourceRange: Hashable, Sendable {
  /// The first byte.
  public let lowerBound: Int
  /// One past the last byte.
  public let upperBound: Int

  /// A range from its bounds, in bytes.
  public init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// The number of bytes.
  public var count: Int { upperBound - lowerBound }
}
