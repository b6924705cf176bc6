import KedgeDocuments
import KedgeSchema

/// A request or an answer of an operation: the least one that is allowed, but for one part that is shown.
struct HTTPMessage: DocumentCarrier {
  /// What is shown.
  enum Part: Sendable {
    /// The least request.
    case request
    case parameter(HTTPParameter)
    case body(MediaType)
    /// A request for answers of a type.
    case accept(MediaRange)
    case credentials(SecurityRequirements.Alternative)
    case server(ServerURL)
    case response(HTTPResponse, MediaType?)
    case header(HTTPResponse, HTTPParameter)
  }

  let operation: HTTPOperation
  let part: Part

  init(of operation: HTTPOperation, _ part: Part = .request) {
    self.operation = operation
    self.part = part
  }

  /// Where it is described: the response, or the operation.
  var node: Node {
    switch part {
    case .header(let response, _), .response(let response, _): response.node
    default: operation.node
    }
  }

  /// The same without what the document would be.
  var withoutDocument: HTTPMessage {
    switch part {
    case .header(let response, _): HTTPMessage(of: operation, .response(response, nil))
    case .response, .request: self
    default: HTTPMessage(of: operation)
    }
  }

  /// ```
  /// POST /orders?dry=true HTTP/1.1
  /// Content-Type: application/json
  ///
  /// {"id":"a"}
  /// ```
  func message(carrying document: JSONValue?, sample: (SchemaID) -> JSONValue?) -> String {
    switch part {
    case .response(let response, let media): answer(response, media, nil, document, sample)
    case .header(let response, let header): answer(response, nil, header, document, sample)
    default: request(document, sample)
    }
  }

  // MARK: Requests

  private func request(_ document: JSONValue?, _ sample: (SchemaID) -> JSONValue?) -> String {
    let values = parameters(document, sample)
    func texts(_ place: ParameterPlace) -> [String] {
      values.filter { $0.parameter.place == place }.map { HTTPText.of($0.value, for: $0.parameter) }
    }
    let credentials = credentials
    let query = (texts(.query) + texts(.querystring) + credentials.query).joined(separator: "&")
    var lines = ["\(operation.method) \(target(values))\(query.isEmpty ? "" : "?" + query) HTTP/1.1"]
    if case .server(let server) = part { lines.append("Host: \(Self.host(server))") }
    lines += texts(.header) + credentials.headers
    let cookies = texts(.cookie) + credentials.cookies
    if !cookies.isEmpty { lines.append("Cookie: " + cookies.joined(separator: "; ")) }
    if case .accept(let range) = part { lines.append("Accept: \(range.example)") }
    return Self.whole(lines, body(document, sample))
  }

  private func parameters(
    _ document: JSONValue?, _ sample: (SchemaID) -> JSONValue?
  ) -> [(parameter: HTTPParameter, value: JSONValue)] {
    var shown: HTTPParameter?
    if case .parameter(let parameter) = part { shown = parameter }
    let all = operation.parameters.filter { parameter in
      parameter.isRequired && !(parameter.name == shown?.name && parameter.place == shown?.place)
    }
    return ([shown].compactMap { $0 } + all).compactMap { parameter in
      let isShown = parameter.name == shown?.name && parameter.place == shown?.place
      let value = (isShown ? document : nil) ?? sample(parameter.schema)
      return value.map { (parameter, $0) }
    }
  }

  /// The path with its parameters filled in; where others listen it is theirs.
  private func target(_ values: [(parameter: HTTPParameter, value: JSONValue)]) -> String {
    if operation.side == .called {
      let text = operation.path.text.string
      return text.contains("{$") || text.contains("/") ? text : "<webhook \(text)>"
    }
    var path = operation.path.text.string
    for (parameter, value) in values where parameter.place == .path {
      let text = HTTPText.of(value, for: parameter)
      // No segment of a path is empty.
      path = path.replacing("{\(parameter.name)}", with: text.isEmpty ? "a" : text)
    }
    if case .server(let server) = part, let base = server.bases.first { path = Self.basePath(base) + path }
    return path
  }

  private var credentials: HTTPCredentials {
    if case .credentials(let alternative) = part { return HTTPCredentials(alternative) }
    guard operation.side == .served else { return HTTPCredentials(.init(needs: [])) }
    let least = operation.security.alternatives.min { $0.needs.count < $1.needs.count }
    return HTTPCredentials(least ?? .init(needs: []))
  }

  private func body(
    _ document: JSONValue?, _ sample: (SchemaID) -> JSONValue?
  ) -> (type: MediaRange, text: String)? {
    if case .body(let media) = part {
      return HTTPText.body(document ?? sample(media.schema), media).map { (media.range, $0) }
    }
    guard let body = operation.body, body.isRequired, let media = body.content.first else { return nil }
    return HTTPText.body(sample(media.schema), media).map { (media.range, $0) }
  }

  private static func host(_ server: ServerURL) -> String {
    guard let base = server.bases.first, let start = base.firstRange(of: "//") else { return "<this host>" }
    return String(base[start.upperBound...].prefix { $0 != "/" })
  }

  private static func basePath(_ base: String) -> String {
    guard let start = base.firstRange(of: "//") else { return base }
    return String(base[start.upperBound...].drop { $0 != "/" })
  }

  // MARK: Answers

  private func answer(
    _ response: HTTPResponse, _ media: MediaType?, _ shown: HTTPParameter?, _ document: JSONValue?,
    _ sample: (SchemaID) -> JSONValue?
  ) -> String {
    var lines = ["HTTP/1.1 \(response.status.example(beside: operation.responses.map(\.status)))"]
    for header in response.headers where header.isRequired || header.name == shown?.name {
      let value = (header.name == shown?.name ? document : nil) ?? sample(header.schema)
      if let value { lines.append(HTTPText.of(value, for: header)) }
    }
    guard let media = media ?? (document == nil ? nil : response.content.first), shown == nil else {
      return lines.joined(separator: "\n")
    }
    return Self.whole(
      lines, HTTPText.body(document ?? sample(media.schema), media).map { (media.range, $0) })
  }

  private static func whole(_ lines: [String], _ body: (type: MediaRange, text: String)?) -> String {
    guard let body else { return lines.joined(separator: "\n") }
    let note = body.type.isXML ? " (shown as JSON)" : ""
    return (lines + ["Content-Type: \(body.type.example)\(note)", "", body.text]).joined(separator: "\n")
  }
}

extension StatusRange {
  /// A code of the range that no other range names more exactly.
  fileprivate func example(beside others: [StatusRange]) -> Int {
    switch self {
    case .code(let code): code
    case .range(let digit):
      (digit * 100..<digit * 100 + 100).first { code in !others.contains(.code(code)) } ?? digit * 100
    case .other:
      [500, 400, 503, 404, 200].first { code in
        !others.contains { $0 != .other && $0.covers(.code(code)) }
      } ?? 599
    }
  }
}
