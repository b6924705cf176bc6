import KedgeDocuments

/// A document in a universe, and the schemas found in it by node.
struct LoadedDocument: Sendable {
  let document: Document
  /// The resource that starts at the top of the document.
  var resource: ResourceID
  var schemas: [Int32: SchemaID] = [:]
}
