/// A name space of addresses: two versions of one document live in one ``SchemaSet`` in different universes,
/// so that equal `$id`s do not clash and references stay within their version.
public struct Universe: Hashable, Sendable {
  /// The number of the universe.
  public let rawValue: Int32

  /// Creates the universe with a number; equal numbers are the same universe.
  public init(_ number: Int) { rawValue = Int32(truncatingIfNeeded: number) }

  /// Where the older side of a comparison lives.
  public static let old = Universe(0)
  /// Where the newer side of a comparison lives.
  public static let new = Universe(1)
}
