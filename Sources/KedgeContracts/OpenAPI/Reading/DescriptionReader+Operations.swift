import KedgeDocuments

/// Paths, webhooks and callbacks.
extension DescriptionReader {
  /// The methods that a path item has members for.
  static let methods: [Text] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
  ]

  /// Reads everything.
  mutating func read() throws(ContractError) -> APIDescription {
    var operations: [HTTPOperation] = []
    let global = Inherited(
      servers: globalServers(), security: requirements(root["security"], at: root), parameters: [])
    // `x-ms-paths` are paths that a query tells apart.
    let items = [root["paths"], root["x-ms-paths"]].flatMap { $0?.members.map { $0 } ?? [] }
    for item in items where item.name.string.utf8.first == 0x2F {
      let name = item.name.string
      operations += try self.operations(
        of: item.value, path: PathTemplate(item.name), global, .served, depth: 0
      ) { "\($0) \(name)" }
    }
    var webhooks: [HTTPOperation] = []
    let called = Inherited(servers: [], security: requirements(nil, at: root), parameters: [])
    for item in (root["webhooks"] ?? root["x-webhooks"])?.members.map({ $0 }) ?? [] {
      webhooks += try self.operations(
        of: item.value, path: PathTemplate(item.name), called, .called, depth: 0
      ) { "webhook \(item.name) > \($0)" }
    }
    return APIDescription(operations: operations, webhooks: webhooks)
  }

  /// What holds for an operation unless it says otherwise.
  struct Inherited {
    var servers: [ServerURL]
    var security: SecurityRequirements
    var parameters: [Node]
  }

  private mutating func operations(
    of item: Node, path: PathTemplate, _ inherited: Inherited, _ side: ExchangeSide, depth: Int,
    named name: (Text) -> String
  ) throws(ContractError) -> [HTTPOperation] {
    guard let target = target(of: item) else { return [] }
    var around = inherited
    if let own = target["servers"], side == .served { around.servers = servers(own) }
    around.parameters = target["parameters"]?.elements.map { $0 } ?? []
    var result: [HTTPOperation] = []
    for (method, node) in Self.methods(of: target) + (item == target ? [] : Self.methods(of: item)) {
      result.append(
        try operation(node, method, path, item: target, around, side, depth: depth, name: name(method)))
    }
    return result
  }

  private static func methods(of item: Node) -> [(Text, Node)] {
    var result = methods.compactMap { name in item[name].map { (uppercased(name), $0) } }
    for member in item["additionalOperations"]?.members.map({ $0 }) ?? [] {
      result.append((member.name, member.value))
    }
    return result
  }

  private static func uppercased(_ name: Text) -> Text {
    Text(String(decoding: name.string.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }, as: UTF8.self))
  }

  private mutating func operation(
    _ node: Node, _ method: Text, _ path: PathTemplate, item: Node, _ inherited: Inherited,
    _ side: ExchangeSide, depth: Int, name: String
  ) throws(ContractError) -> HTTPOperation {
    var servers = inherited.servers
    if side == .served, let own = node["servers"] { servers = self.servers(own) }
    if side == .served, version == .swagger20, node["schemes"] != nil { servers = swaggerServers(node) }
    let security = node["security"].map { requirements($0, at: node) } ?? inherited.security
    let nodes = effectiveParameters(node, inherited.parameters)
    var callbacks: [Callback] = []
    for member in node["callbacks"]?.members.map({ $0 }) ?? [] {
      callbacks += try callback(member.name, member.value, depth: depth, name)
    }
    return HTTPOperation(
      name: name, method: method, path: path, side: side, node: node, pathNode: item, servers: servers,
      security: security, parameters: try parameters(nodes, path, side.requestFlow),
      body: try body(of: node, nodes, side.requestFlow),
      responses: try responses(of: node, side.responseFlow),
      callbacks: callbacks)
  }

  /// The parameters of an operation, its own before those of the path with the same name and place.
  private mutating func effectiveParameters(_ node: Node, _ inherited: [Node]) -> [Node] {
    let own = (node["parameters"]?.elements.map { $0 } ?? []).compactMap { target(of: $0) }
    let names = Set(own.map(Self.identity))
    let taken = inherited.compactMap { target(of: $0) }.filter { !names.contains(Self.identity($0)) }
    return taken + own
  }

  private static func identity(_ parameter: Node) -> [Text?] {
    [parameter["in"]?.text, parameter["name"]?.text]
  }

  private mutating func callback(
    _ name: Text, _ node: Node, depth: Int, _ operation: String
  ) throws(ContractError) -> [Callback] {
    guard depth < 3 else {
      leaveOut("callbacks within callbacks within callbacks", at: node)
      return []
    }
    guard let target = target(of: node) else { return [] }
    var operations: [HTTPOperation] = []
    let called = Inherited(servers: [], security: requirements(nil, at: root), parameters: [])
    for member in target.members where member.value.kind == .object {
      if member.name.string.hasPrefix("x-") { continue }
      operations += try self.operations(
        of: member.value, path: PathTemplate(member.name), called, .called, depth: depth + 1
      ) { "\(operation) > callback \(name) > \($0) \(member.name)" }
    }
    return [Callback(name: name, node: target, operations: operations)]
  }
}
