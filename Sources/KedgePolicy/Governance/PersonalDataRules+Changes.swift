public import KedgeChanges
public import KedgeContracts
import KedgeDocuments

extension PersonalDataRules {
  /// Members with personal data that a contract has and had not, in all files that it is made of.
  ///
  /// - Parameters:
  ///   - new: The contract as it is, itself first.
  ///   - old: The contract in the last release; empty for none.
  public func changes(in new: [ContractFile], since old: [ContractFile]) -> [Change] {
    let known = Set(PersonalDataSearch(self, old).members().map(\.place))
    return PersonalDataSearch(self, new).members().filter { !known.contains($0.place) }.map { member in
      let node = member.node
      let isOwn = member.path == new.first.map { Text($0.path) }
      return Change(
        rule: Catalogue.personalDataAdded,
        message: "`\(member.name)` holds personal data" + (isOwn ? "" : ", in `\(member.path)`"), old: nil,
        new: Place(node: node, range: node.keyRange, label: "personal data"),
        impacts: [Impact(flow: .accepted, surfaces: [""], effect: .none)],
        identity: ChangeIdentity(
          rule: Catalogue.personalDataAdded.id, surface: "",
          pointer: (isOwn ? "" : "\(member.path)#") + node.pointer.description, subject: member.name.string,
          old: nil, new: CanonicalWriter.digest(node.value)))
    }
  }
}
