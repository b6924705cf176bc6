public import KedgeDocuments

/// Finds a document by its path, or by the remote address that it stands for.
public typealias DocumentSource = @Sendable (_ address: String) -> Document?

/// The references that lead from a contract to a place: within a document where it stands under definitions, and from
/// document to document.
struct ReferenceChain {
  /// How many places are looked at.
  private static let limit = 200_000
  private static let definitions: Set<Text> = ["$defs", "definitions", "components"]

  let documents: DocumentSource

  /// The values of `$ref`, the one nearest the contract's root first; none where no reference leads to the place. The
  /// shortest chain, and of equal ones the first in the document.
  ///
  /// - Parameter contract: The path of the contract.
  func find(from contract: String, to place: Node) -> [Node] {
    let isOwn = Text(place.document.name) == Text(contract)
    let document = isOwn ? place.document : documents(contract) ?? place.document
    var arrivals: [(target: Node, through: [Node])] = [(document.root, [])]
    var seen: Set<Spot> = [Spot(document.root)]
    var visited = 0
    var next = 0
    while next < arrivals.count, visited < Self.limit {
      let (start, through) = arrivals[next]
      next += 1
      var pending = [start]
      while let node = pending.popLast(), visited < Self.limit {
        visited += 1
        if Spot(node) == Spot(place) { return through }
        pending += Self.children(of: node).reversed()
        guard let reference = node["$ref"], let target = target(of: reference),
          seen.insert(Spot(target)).inserted
        else { continue }
        arrivals.append((target, through + [reference]))
      }
    }
    return []
  }

  /// What stands inside, without definitions: those are reached by references alone.
  private static func children(of node: Node) -> [Node] {
    if node.kind == .array { return Array(node.elements) }
    return node.members.filter { !definitions.contains($0.name) }.map(\.value)
  }

  private func target(of reference: Node) -> Node? {
    guard let text = reference.string else { return nil }
    let address = text.utf8.prefix { $0 != UInt8(ascii: "#") }
    let fragment = String(Substring(text.utf8.dropFirst(address.count + 1)))
    let document =
      address.isEmpty
      ? reference.document : self.document(String(Substring(address)), from: reference.document)
    guard let document, let pointer = JSONPointer(fragment) else { return nil }
    return document.node(at: pointer)
  }

  /// The document at an address, which is relative to that of another unless it is a remote one.
  private func document(_ address: String, from document: Document) -> Document? {
    if let found = documents(address), address.contains("://") || address.hasPrefix("urn:") { return found }
    var parts = document.name.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/").map(String.init) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let path = parts.joined(separator: "/")
    return Text(path) == Text(document.name) ? document : documents(path)
  }
}
