import KedgeDocuments

/// Who may ask.
extension DescriptionReader {
  /// The requirements that a list says; no list is for everyone.
  mutating func requirements(_ list: Node?, at holder: Node) -> SecurityRequirements {
    var alternatives: [SecurityRequirements.Alternative] = []
    for element in list?.elements.map({ $0 }) ?? [] {
      var needs: [SecurityRequirements.Need] = []
      for member in element.members {
        let scopes = Set(member.value.elements.compactMap(\.text))
        needs.append(SecurityRequirements.Need(scheme: scheme(member.name, member.value), scopes: scopes))
      }
      alternatives.append(SecurityRequirements.Alternative(needs: needs))
    }
    if alternatives.isEmpty { alternatives = [SecurityRequirements.Alternative(needs: [])] }
    return SecurityRequirements(alternatives: alternatives, node: list ?? holder)
  }

  private mutating func scheme(_ name: Text, _ use: Node) -> SecurityScheme {
    if let known = schemes[name] { return known }
    let declared =
      version == .swagger20 ? root["securityDefinitions"] : root["components"]?["securitySchemes"]
    let node = declared?[name].flatMap { target(of: $0) }
    if node == nil { leaveOut("the security scheme `\(name)`, which is declared nowhere", at: use) }
    let result = node.map { scheme(name, at: $0) } ?? Self.unknown(name, use)
    schemes[name] = result
    return result
  }

  private static func unknown(_ name: Text, _ use: Node) -> SecurityScheme {
    SecurityScheme(name: name, node: use, type: "unknown", details: [name], flows: [])
  }

  private func scheme(_ name: Text, at node: Node) -> SecurityScheme {
    let type = node["type"]?.text ?? ""
    var details: [Text] = []
    var kind = type
    switch type.string {
    case "apiKey":
      let place = node["in"]?.text ?? ""
      let key = node["name"]?.text ?? ""
      details = [place, place == "header" ? Text(Self.lowercased(key)) : key]
    case "http": details = [Text(Self.lowercased(node["scheme"]?.text ?? ""))]
    case "basic": (kind, details) = ("http", ["basic"])
    case "openIdConnect": details = [Self.address(node["openIdConnectUrl"]?.text ?? "")]
    default: break
    }
    return SecurityScheme(name: name, node: node, type: kind, details: details, flows: flows(of: node))
  }

  private func flows(of node: Node) -> Set<SecurityScheme.TokenFlow> {
    if version == .swagger20, let kind = node["flow"]?.text {
      let names: [Text: Text] = ["application": "clientCredentials", "accessCode": "authorizationCode"]
      return [flow(names[kind] ?? kind, node)]
    }
    return Set(
      node["flows"]?.members.filter { !$0.name.string.hasPrefix("x-") }.map { flow($0.name, $0.value) } ?? [])
  }

  /// Where a client has to go.
  private func flow(_ kind: Text, _ node: Node) -> SecurityScheme.TokenFlow {
    let names: [Text] = ["authorizationUrl", "tokenUrl", "deviceAuthorizationUrl"]
    return SecurityScheme.TokenFlow(
      kind: kind, addresses: names.map { Self.address(node[$0]?.text ?? "") },
      refresh: node["refreshUrl"]?.text.map { Self.address($0) })
  }
}
