import KedgeDocuments
import KedgeSchema

/// A representation of a body.
struct MediaType: Sendable {
  let range: MediaRange
  let node: Node
  let schema: SchemaID
  /// Where the schema is written; the media type object when it has none.
  let schemaNode: Node
  /// The elements of a sequence, since 3.2.
  let itemSchema: SchemaID?
  /// How members of forms are written, by name.
  let encodings: [Text: Encoding]
  /// How the parts of a multipart body are written, by position, and the parts after them; since 3.2.
  var prefixEncodings: [Encoding] = []
  var itemEncoding: Encoding?
}
