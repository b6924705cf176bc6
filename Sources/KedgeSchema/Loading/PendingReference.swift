import KedgeDocuments

/// A reference that waits until all schemas of its document have been read.
struct PendingReference {
  /// How the reference looks for its target.
  enum Kind { case lexical, dynamic, recursive }

  let kind: Kind
  let schema: SchemaID
  let keyword: Text
  let node: Node
  let text: String
  let resource: ResourceID
  let dialect: Dialect
}
