import KedgeDocuments

/// How one member of a form is written.
struct Encoding: Sendable {
  let contentType: Text?
  let serialization: Serialization
  let headers: [HTTPParameter]
  let node: Node
}
