public import KedgeDocuments

/// A member name and the schema for it, in `properties` and `dependentSchemas`.
public struct PropertySchema: Hashable, Sendable {
  /// The member's name.
  public let name: Text
  /// The schema.
  public let schema: SchemaID

  /// Creates the pair.
  public init(name: Text, schema: SchemaID) {
    self.name = name
    self.schema = schema
  }
}
