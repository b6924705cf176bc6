import KedgeSchema

/// The claim that every value of one schema is one of another, by the first known schemas that are the same.
struct InclusionPair: Hashable {
  let first: SchemaID
  let second: SchemaID
  /// Whether the writer is taken not to use names that its schema never mentions: where it is all that the writer says of
  /// the value.
  let isUndeclaredUnused: Bool
}
