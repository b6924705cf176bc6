import KedgeDocuments

/// What the specifications say of fields that hang together.
extension ObjectModelCheck {
  private var isSwagger: Bool { model.version == "2.0" }

  mutating func checkConditions(_ node: Node, _ object: String) {
    switch object {
    case "document":
      if model.version >= "3.1" { needOne(of: ["paths", "components", "webhooks"], node, "the document") }
    case "parameter": checkParameter(node)
    case "header": if !isSwagger { checkDescribed(node, "a header") }
    case "operation": checkOperation(node)
    case "security-scheme": checkScheme(node)
    case "items": checkItems(node)
    case "media-type": exclude("example", "examples", node)
    case "link": exclude("operationRef", "operationId", node)
    case "license": exclude("identifier", "url", node)
    default: break
    }
  }

  private mutating func checkParameter(_ node: Node) {
    let place = node["in"]?.string
    if place == "path", node["required"]?.boolean != true {
      report(
        .missing, node["required"] ?? node,
        "a parameter in the path is always there: it must say `required: true`")
    }
    guard isSwagger else { return checkDescribed(node, "a parameter") }
    if place == "body" {
      needOne(of: ["schema"], node, "a parameter in the body")
    } else if place != nil {
      needOne(of: ["type"], node, "a parameter outside the body")
      checkItems(node)
    }
  }

  /// Either a schema, or content of one media type, says what is sent.
  private mutating func checkDescribed(_ node: Node, _ what: String) {
    exclude("example", "examples", node)
    exclude("schema", "content", node)
    needOne(of: ["schema", "content"], node, what)
    if let content = node["content"], content.kind == .object, content.memberCount != 1 {
      report(.malformed, content, "`content` of \(what) must have exactly one media type")
    }
  }

  private mutating func checkItems(_ node: Node) {
    if node["type"]?.string == "array" { needOne(of: ["items"], node, "an array") }
  }

  private mutating func checkOperation(_ node: Node) {
    guard let name = node["operationId"], let text = name.text, let first = take(operationID: text, at: name)
    else { return }
    report(
      .conflicting, name,
      "`operationId` must be unique: another operation is called `\(text)` (line \(first.position.line))")
  }

  private mutating func checkScheme(_ node: Node) {
    let needed: [Text]
    switch node["type"]?.string {
    case "apiKey": needed = ["name", "in"]
    case "http": needed = ["scheme"]
    case "openIdConnect": needed = ["openIdConnectUrl"]
    case "oauth2": needed = isSwagger ? ["flow", "scopes"] : ["flows"]
    default: needed = []
    }
    for name in needed { needOne(of: [name], node, "a security scheme of this type") }
  }

  private mutating func needOne(of names: [Text], _ node: Node, _ what: String) {
    guard !names.contains(where: { node[$0] != nil }) else { return }
    report(.missing, node, "\(what) must have \(Self.list(names.map(\.string)))")
  }

  private mutating func exclude(_ first: Text, _ second: Text, _ node: Node) {
    guard node[first] != nil, let other = node[second] else { return }
    report(.conflicting, other, "`\(second)` must not stand beside `\(first)`")
  }
}
