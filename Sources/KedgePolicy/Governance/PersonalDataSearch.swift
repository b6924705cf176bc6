import KedgeContracts
import KedgeDocuments

/// Looks for personal data in the files of a contract: properties, parameters, headers and labels by their names, and
/// whatever is marked, there or where a `$ref` leads.
struct PersonalDataSearch {
  /// Something that holds personal data.
  struct Member {
    let path: Text
    let name: Text
    let node: Node

    /// Where it is, whatever stands there.
    var place: Text { Text("\(path)#\(node.pointer)") }
  }

  /// So many references are followed one after the other.
  private static let referenceLimit = 16

  private let rules: PersonalDataRules
  private let files: [ContractFile]

  init(_ rules: PersonalDataRules, _ files: [ContractFile]) {
    self.rules = rules
    self.files = files
  }

  /// In the order of files and texts.
  func members() -> [Member] { files.flatMap(members) }

  private func members(in file: ContractFile) -> [Member] {
    var found: [Int32: Member] = [:]
    var pending = [file.document.root]
    let isTelemetry = TelemetryDescription(file.document) != nil
    while let node = pending.popLast() {
      for (name, member) in named(in: node, isTelemetry) where holds(name, member, file) {
        found[member.index] = Member(path: Text(file.path), name: name, node: member)
      }
      if isMarked(node) == true, found[node.index] == nil, !isNamedByParent(node) {
        found[node.index] = Member(path: Text(file.path), name: node.name ?? "", node: node)
      }
      pending += node.elements.map { $0 } + node.members.map(\.value)
    }
    return found.values.sorted { $0.node.index < $1.node.index }
  }

  /// What a node gives names to.
  private func named(in node: Node, _ isTelemetry: Bool) -> [(name: Text, node: Node)] {
    if node.kind == .object {
      switch node.name {
      case "properties", "headers": return node.members.map { ($0.name, $0.value) }
      case "labels" where isTelemetry: return node.members.map { ($0.name, $0.value) }
      default: break
      }
      // A parameter of an interface.
      if let name = node["name"]?.text, node["in"]?.string != nil { return [(name, node)] }
    }
    guard isTelemetry, node.kind == .array, node.name == "attributes" else { return [] }
    return node.elements.compactMap { attribute in
      (attribute["id"]?.text ?? attribute["ref"]?.text).map { (Self.last($0), attribute) }
    }
  }

  /// `email` of `user.email`.
  private static func last(_ name: Text) -> Text {
    let parts = name.string.utf8.split(separator: UInt8(ascii: "."))
    return parts.last.map { Text(String(Substring($0))) } ?? name
  }

  private func isNamedByParent(_ node: Node) -> Bool { node.parent?.name == "properties" }

  private func holds(_ name: Text, _ node: Node, _ file: ContractFile) -> Bool {
    var (node, file) = (node, file)
    for _ in 0..<Self.referenceLimit {
      if let mark = isMarked(node) ?? node["schema"].flatMap(isMarked) { return mark }
      let reference = node["$ref"] ?? node["schema"]?["$ref"]
      guard let text = reference?.string, let target = target(of: text, in: file) else { break }
      (node, file) = target
    }
    return rules.names(name)
  }

  private func isMarked(_ node: Node) -> Bool? {
    node.kind == .object ? node[Text(rules.keyword)].map { $0.boolean ?? true } : nil
  }

  /// What a reference by a path and a pointer leads to; nil where another sort of reference leads.
  private func target(of reference: String, in file: ContractFile) -> (Node, ContractFile)? {
    let parts = reference.utf8.split(
      separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false
    )
    .map { String(Substring($0)) }
    guard let address = parts.first else { return nil }
    let path = address.utf8.isEmpty ? file.path : Self.path(address, from: file.path)
    guard let target = files.first(where: { Text($0.path) == Text(path) }),
      let pointer = JSONPointer(parts.count > 1 ? parts[1] : "")
    else { return nil }
    var node = target.document.root
    for token in pointer.tokens {
      guard let child = node.child(token) else { return nil }
      node = child
    }
    return (node, target)
  }

  /// A relative path from the folder of a file.
  private static func path(_ address: String, from file: String) -> String {
    var parts = file.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { String(Substring($0)) }
    for part in address.utf8.split(separator: UInt8(ascii: "/")).map({ String(Substring($0)) }) {
      switch Text(part) {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
