import KedgeDocuments

/// A method at a path, with all that holds for it, inherited or its own.
struct HTTPOperation: Sendable {
  /// `GET /users/{id}`.
  let name: String
  /// In capitals.
  let method: Text
  let path: PathTemplate
  let side: ExchangeSide
  /// The operation object.
  let node: Node
  /// The path item it stands in.
  let pathNode: Node
  let servers: [ServerURL]
  let security: SecurityRequirements
  let parameters: [HTTPParameter]
  let body: RequestBody?
  let responses: [HTTPResponse]
  let callbacks: [Callback]

  /// Whether it is to go.
  var isDeprecated: Bool { node["deprecated"]?.boolean == true }
}
