import KedgeDocuments

/// Requests that an operation makes the API send.
struct Callback: Sendable {
  let name: Text
  let node: Node
  let operations: [HTTPOperation]
}
