import KedgeSchema

/// The surfaces of a description, by names that people know.
struct SurfaceList {
  private(set) var surfaces: [Surface] = []

  init(_ description: APIDescription) {
    for operation in description.operations + description.webhooks { add(operation) }
  }

  private mutating func add(_ operation: HTTPOperation) {
    for parameter in operation.parameters { surfaces.append(.of(parameter, operation)) }
    for media in operation.body?.content ?? [] { surfaces.append(.ofRequest(media, operation)) }
    for response in operation.responses {
      for header in response.headers { surfaces.append(.of(header, response, operation)) }
      for media in response.content { surfaces.append(.of(media, response, operation)) }
    }
    for callback in operation.callbacks { callback.operations.forEach { add($0) } }
  }
}

extension Surface {
  /// `GET /users > query parameter limit`.
  static func of(_ parameter: HTTPParameter, _ operation: HTTPOperation) -> Surface {
    Surface(
      name: "\(operation.name) > \(parameter.place.title) \(parameter.name)",
      flow: operation.side.requestFlow,
      schema: parameter.schema, node: parameter.schemaNode,
      carrier: HTTPMessage(of: operation, .parameter(parameter)))
  }

  /// `POST /users > request body > application/json`.
  static func ofRequest(_ media: MediaType, _ operation: HTTPOperation) -> Surface {
    Surface(
      name: "\(operation.name) > request body > \(media.range.text)", flow: operation.side.requestFlow,
      schema: media.schema, node: media.schemaNode, carrier: HTTPMessage(of: operation, .body(media)))
  }

  /// `GET /users > response 200 > application/json`.
  static func of(_ media: MediaType, _ response: HTTPResponse, _ operation: HTTPOperation) -> Surface {
    Surface(
      name: "\(operation.name) > response \(response.status) > \(media.range.text)",
      flow: operation.side.responseFlow, schema: media.schema, node: media.schemaNode,
      carrier: HTTPMessage(of: operation, .response(response, media)))
  }

  /// `GET /users > response 200 > header X-Total`.
  static func of(
    _ header: HTTPParameter, _ response: HTTPResponse, _ operation: HTTPOperation
  ) -> Surface {
    Surface(
      name: "\(operation.name) > response \(response.status) > header \(header.name)",
      flow: operation.side.responseFlow, schema: header.schema, node: header.schemaNode,
      carrier: HTTPMessage(of: operation, .header(response, header)))
  }
}
