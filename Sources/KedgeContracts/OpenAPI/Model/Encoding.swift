import KedgeDocuments

/// How one member of a form, or one part of a multipart body, is written.
struct Encoding: Sendable {
  /// What its own media type may be; nil for what holds when nothing is said.
  let contentTypes: Set<MediaRange>?
  let serialization: Serialization
  let headers: [HTTPParameter]
  /// Encodings of what is in it, as written; nil where nothing is said of them.
  let inner: JSONValue?
  let node: Node
}
