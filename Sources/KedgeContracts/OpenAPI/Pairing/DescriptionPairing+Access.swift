import KedgeDocuments

/// Who may ask, and where.
extension DescriptionPairing {
  mutating func pairSecurity(_ old: HTTPOperation, _ new: HTTPOperation) {
    guard old.side == .served else { return }
    let lost = old.security.notAccepted(by: new.security)
    let gained = new.security.notAccepted(by: old.security)
    guard !lost.isEmpty || !gained.isEmpty else { return }
    // Where both versions call a scheme by one name, it is said what it is.
    let names = Set(lost.flatMap(\.needs).map(\.scheme.name))
    let isDetailed = gained.flatMap(\.needs).contains { names.contains($0.scheme.name) }
    var parts: [String] = []
    if !lost.isEmpty { parts.append("\(Self.words(lost, isDetailed)) will not do any more") }
    if !gained.isEmpty { parts.append("\(Self.words(gained, isDetailed)) will do") }
    let effect: StructuralEvent.Effect = lost.isEmpty ? .widens : gained.isEmpty ? .narrows : .both
    let (before, after) = Self.places(old.security, new.security)
    add(
      "security-changed", "who may ask changed: " + parts.joined(separator: "; "), before, after, new.name,
      .accepted, effect, example: lost.first.map { HTTPMessage(of: old, .credentials($0)) })
  }

  private static func words(_ alternatives: [SecurityRequirements.Alternative], _ isDetailed: Bool) -> String
  {
    alternatives.map { $0.words(isDetailed: isDetailed) }.joined(separator: " or ")
  }

  /// The lists, or the scheme where only that changed.
  private static func places(
    _ old: SecurityRequirements, _ new: SecurityRequirements
  ) -> (Node, Node) {
    guard old.node.isEqual(to: new.node) else { return (old.node, new.node) }
    for (before, after) in zip(old.alternatives.flatMap(\.needs), new.alternatives.flatMap(\.needs))
    where before.scheme != after.scheme {
      return (before.scheme.node, after.scheme.node)
    }
    return (old.node, new.node)
  }

  mutating func pairServers(_ old: HTTPOperation, _ new: HTTPOperation) {
    guard old.side == .served else { return }
    let (served, serving) = (Self.servers(old, root: self.old), Self.servers(new, root: self.new))
    let before = ServedURLs(served, old.path)
    let after = ServedURLs(serving, new.path)
    guard before != after else { return }
    for server in served where !before.urls(of: server).allSatisfy(after.serves) {
      add(
        "server-removed", "`\(server.text)` serves this no more", server.node, serving[0].node, new.name,
        .accepted, .narrows, example: HTTPMessage(of: old, .server(server)))
    }
    for server in serving where !after.urls(of: server).allSatisfy(before.serves) {
      add(
        "server-added", "`\(server.text)` serves this now", served[0].node, server.node, new.name,
        .accepted,
        .widens)
    }
  }

  /// The servers; the root of where the document is when none is named.
  ///
  /// - SeeAlso: OpenAPI Specification 3.0.3, "OpenAPI Object", `servers`; Swagger 2.0, `basePath`.
  private static func servers(_ operation: HTTPOperation, root: Node) -> [ServerURL] {
    operation.servers.isEmpty ? [ServerURL(text: "/", node: root, bases: [""])] : operation.servers
  }
}
