public import KedgeDocuments

/// A reference that found nothing.
public struct UnresolvedReference: Hashable, Sendable {
  /// The absolute address, with its fragment.
  public let address: String
  /// The address of the document that was missing, or nil when the document is there but not the place in it.
  public let missingDocument: String?
  /// Where the reference is written.
  public let node: Node
  /// The schema that holds it.
  public let schema: SchemaID
}
