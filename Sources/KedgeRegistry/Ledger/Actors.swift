internal import KedgeDocuments

/// The names behind the random ids that events and approvals hold.
public struct Actors: Sendable {
  /// What is left of a name that was erased.
  static let tombstone = "erased"

  private let names: [(id: String, name: String)]

  /// The actors that a tree knows.
  public init(tree: Tree, folder: String) throws(RegistryError) {
    var names: [(id: String, name: String)] = []
    for entry in tree.entries.under(folder) {
      guard let bytes = try tree.read(entry.path.string) else { continue }
      let name = String(decoding: bytes.split(separator: 0x0A).first ?? [], as: UTF8.self)
      names.append((String(entry.path.string.dropFirst(folder.count + 1)), name))
    }
    self.names = names
  }

  /// The name behind an id; the id itself where no name is kept.
  public subscript(id: String) -> String { names.first { Text($0.id) == Text(id) }?.name ?? id }

  /// The id of somebody; nil for who has none yet.
  public func id(of name: String) -> String? { names.first { Text($0.name) == Text(name) }?.id }

  /// All ids of somebody, by name or id.
  public func ids(of nameOrID: String) -> [String] {
    names.filter { Text($0.name) == Text(nameOrID) || Text($0.id) == Text(nameOrID) }.map(\.id)
  }
}
