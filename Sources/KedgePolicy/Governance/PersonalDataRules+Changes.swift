public import KedgeChanges
import KedgeContracts
public import KedgeDocuments

extension PersonalDataRules {
  /// Members with personal data that a contract has and had not.
  ///
  /// Looked for in every `properties` of the text, whatever its kind; what is in other files is theirs to say.
  ///
  /// - Parameters:
  ///   - new: The contract as it is.
  ///   - old: The contract in the last release; nil for none.
  public func changes(in new: Document, since old: Document?) -> [Change] {
    let known = Set(old.map { members(of: $0.root).map(\.pointer) } ?? [])
    return members(of: new.root).filter { !known.contains($0.pointer) }.map { node in
      let name = node.name?.string ?? ""
      return Change(
        rule: Catalogue.personalDataAdded, message: "`\(name)` holds personal data", old: nil,
        new: Place(node: node, range: node.keyRange, label: "personal data"),
        impacts: [Impact(flow: .accepted, surfaces: [""], effect: .none)],
        identity: ChangeIdentity(
          rule: Catalogue.personalDataAdded.id, surface: "", pointer: node.pointer.description, subject: name,
          old: nil, new: CanonicalWriter.digest(node.value)))
    }
  }

  /// The schemas of members that hold personal data, in the order of the text.
  func members(of root: Node) -> [Node] {
    var found: [Node] = []
    var pending = [root]
    while let node = pending.popLast() {
      if node.name == "properties", node.kind == .object {
        found += node.members.filter { holds($0.name, $0.value) }.map(\.value)
      }
      pending += (node.elements.map { $0 } + node.members.map(\.value)).reversed()
    }
    return found.sorted { $0.index < $1.index }
  }

  private func holds(_ name: Text, _ schema: Node) -> Bool {
    if let mark = schema[Text(keyword)] { return mark.boolean ?? true }
    return names(name)
  }
}
