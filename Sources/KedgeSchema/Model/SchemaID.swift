/// The place of a schema in a ``SchemaSet``: a dense index, stable for the life of the set and of its copies.
public struct SchemaID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The index, from 0.
  public let rawValue: Int32

  /// Creates the identifier of the schema at an index of the arena.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// Orders by index: the order in which the schemas were read.
  public static func < (left: SchemaID, right: SchemaID) -> Bool { left.rawValue < right.rawValue }

  /// `schema 12`.
  public var description: String { "schema \(rawValue)" }
}
