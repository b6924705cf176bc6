/// The place of a schema resource in a ``SchemaSet``: what one `$id` (or one document) makes.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 4.3.5 "Root Schema and Subschemas and Resources".
public struct ResourceID: Hashable, Sendable {
  /// The index, from 0.
  public let rawValue: Int32

  /// Creates the identifier of the resource at an index.
  public init(rawValue: Int32) { self.rawValue = rawValue }
}
