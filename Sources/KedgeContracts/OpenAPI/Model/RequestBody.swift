import KedgeDocuments

/// The body of a request.
struct RequestBody: Sendable {
  let node: Node
  let isRequired: Bool
  let content: [MediaType]
}
