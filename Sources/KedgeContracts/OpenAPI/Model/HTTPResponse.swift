import KedgeDocuments

/// What may be answered with a status.
struct HTTPResponse: Sendable {
  let status: StatusRange
  let node: Node
  let headers: [HTTPParameter]
  let content: [MediaType]
  let links: [Link]
}
