import KedgeDocuments

/// Which operation answers a request: of all whose paths match, the one with the most concrete path.
///
/// - SeeAlso: OpenAPI Specification 3.0.3, "Paths Object", "Path Templating Matching".
struct RequestRouting {
  /// An operation whose path stands for another path, with what its parameters are there.
  struct Answer {
    let operation: HTTPOperation
    let bindings: [PathBinding]
  }

  private struct Key: Hashable {
    let method: Text
    let length: Int
  }

  private struct Route {
    let operation: HTTPOperation
    let segments: [PathSegment]
  }

  private var routes: [Key: [Route]] = [:]

  /// Only operations with parameters in their paths may stand for others.
  init(_ operations: [HTTPOperation]) {
    for operation in operations where !operation.path.names.isEmpty {
      let segments = operation.path.segments
      routes[Key(method: operation.method, length: segments.count), default: []].append(
        Route(operation: operation, segments: segments))
    }
  }

  /// The operation that answers what another one, which is not there, is asked.
  func answer(instead other: HTTPOperation) -> Answer? {
    let segments = other.path.segments
    let known = routes[Key(method: other.method, length: segments.count)] ?? []
    let matching = known.compactMap { route -> (Route, [PathBinding])? in
      guard route.operation.path != other.path else { return nil }
      var bindings: [PathBinding] = []
      for (own, others) in zip(route.segments, segments) {
        guard let found = own.bindings(for: others) else { return nil }
        bindings += found
      }
      return (route, bindings)
    }
    let best = matching.max { left, right in
      left.0.segments.map(\.exactness).lexicographicallyPrecedes(right.0.segments.map(\.exactness))
    }
    return best.map { Answer(operation: $0.0.operation, bindings: $0.1) }
  }
}

extension RequestRouting.Answer {
  /// The operation as it is asked at the other path: parameters that are fixed there are gone.
  func operation(at path: PathTemplate) -> HTTPOperation {
    var parameters: [HTTPParameter] = []
    for parameter in operation.parameters {
      guard parameter.place == .path, let binding = bindings.first(where: { $0.name == parameter.name })
      else {
        parameters.append(parameter)
        continue
      }
      if case .parameter(let name) = binding.value { parameters.append(parameter.named(name)) }
    }
    return HTTPOperation(
      name: operation.name, method: operation.method, path: path, side: operation.side, node: operation.node,
      pathNode: operation.pathNode, servers: operation.servers, security: operation.security,
      parameters: parameters, body: operation.body, responses: operation.responses,
      callbacks: operation.callbacks)
  }
}
