import KedgeDocuments

/// A schema that has its identifier and waits to be read.
struct PendingSchema {
  let id: SchemaID
  let node: Node
  let resource: ResourceID
  let dialect: Dialect
  /// Draft 4 has no boolean schemas, but allows booleans in a few places.
  let allowsBoolean: Bool
}
