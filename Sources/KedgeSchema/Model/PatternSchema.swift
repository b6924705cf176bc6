public import KedgePatterns

/// A pattern of member names and the schema for the members it matches, in `patternProperties`.
public struct PatternSchema: Sendable {
  /// The regular expression as written.
  public let source: String
  /// The pattern, or nil when the source is no regular expression: such a pair is opaque.
  public let pattern: Pattern?
  /// The schema.
  public let schema: SchemaID

  /// Creates the pair.
  public init(source: String, pattern: Pattern?, schema: SchemaID) {
    self.source = source
    self.pattern = pattern
    self.schema = schema
  }
}
