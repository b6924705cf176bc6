import KedgeDocuments

/// Reads policies after what they extend: `matriz` where they do not say, so that what is left out is never nothing.
struct PolicyResolution {
  let unread: [String: Field]
  private(set) var policies: [String: Policy] = [:]
  private var underWay: [String] = []

  init(unread: [String: Field]) { self.unread = unread }

  /// The policy with a name.
  mutating func policy(_ name: String, namedAt node: Node) throws(PolicyError) -> Policy {
    if let known = policies[name] ?? BuiltInPolicies.policy(name) { return known }
    if underWay.contains(name) { throw .circular(at: node, names: underWay + [name]) }
    guard let field = unread[name] else {
      throw .unknownName(
        at: node, subject: "policy", name: name,
        known: BuiltInPolicies.names + unread.keys.sorted { Text($0) < Text($1) })
    }
    underWay.append(name)
    let fields = try Fields(field, "a policy, such as { extends: matriz }", known: PolicyReader.keys)
    let extended: Policy
    if let field = fields["extends"] {
      extended = try policy(try field.string("the name of a policy"), namedAt: field.node)
    } else {
      extended = BuiltInPolicies.matriz
    }
    underWay.removeLast()
    let policy = try PolicyReader.read(fields, name: name, over: extended)
    policies[name] = policy
    return policy
  }
}
