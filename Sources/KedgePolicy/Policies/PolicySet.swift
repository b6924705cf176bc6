import KedgeDocuments

/// All policies that can be named: the built-in ones, and those that kedge.yaml writes.
public struct PolicySet: Sendable {
  private let house: [String: Policy]

  /// The names, built-in ones first.
  public var names: [String] { BuiltInPolicies.names + house.keys.sorted { Text($0) < Text($1) } }

  /// The built-in ones alone.
  public init() { house = [:] }

  /// The policy with a name.
  public subscript(name: String) -> Policy? { house[name] ?? BuiltInPolicies.policy(name) }

  /// Reads the policies of kedge.yaml; each is a mapping, or the path of a file that holds one.
  init(_ field: Field, files: PolicyFiles) throws(PolicyError) {
    var unread: [String: Field] = [:]
    var order: [String] = []
    for (name, field) in try field.members("policies by name, such as { house: { extends: matriz } }") {
      if BuiltInPolicies.names.contains(where: { Text($0) == Text(name) }) {
        throw .taken(at: field.node, name: name, by: "a built-in policy")
      }
      unread[name] = field.node.text == nil ? field : try Self.file(field, files)
      order.append(name)
    }
    var resolution = PolicyResolution(unread: unread)
    for name in order { _ = try resolution.policy(name, namedAt: field.node) }
    house = resolution.policies
  }

  private static func file(_ field: Field, _ files: PolicyFiles) throws(PolicyError) -> Field {
    let path = try field.string()
    do {
      guard let document = try files(path) else {
        throw PolicyError.unreadable(at: field.node, path: path, reason: "there is no such file")
      }
      return Field(node: document.root, path: "")
    } catch let error as PolicyError {
      throw error
    } catch {
      throw .unreadable(at: field.node, path: path, reason: "\(error)")
    }
  }
}
