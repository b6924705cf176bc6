import KedgeDocuments

/// Requests that an operation makes the API send.
struct Callback: Sendable {
  let name: Text
  let node: Node
  let operations: [HTTPOperation]

  /// Whether both go by one name or ask the same: the name is only in the document, the address is on the wire.
  func isSame(as other: Callback) -> Bool {
    if name == other.name { return true }
    let requests = Set(operations.map(\.request))
    return !requests.isEmpty && requests == Set(other.operations.map(\.request))
  }
}

extension HTTPOperation {
  /// The method and where it goes.
  fileprivate var request: Text { Text("\(method) \(path.text)") }
}
