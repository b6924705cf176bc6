import KedgeDocuments

/// The references within a document that lead from its root to a place, when it stands under definitions.
enum ReferenceChain {
  /// How many places are looked at.
  private static let limit = 200_000

  /// The values of `$ref`, the one nearest the root first; none where the place is not behind a reference, or behind one
  /// of another document. The shortest chain, and of equal ones the first in the document.
  static func find(to place: Node) -> [Node] {
    let document = place.document
    var arrivals: [(target: Node, through: [Node])] = [(document.root, [])]
    var seen: Set<Node> = [document.root]
    var visited = 0
    var next = 0
    while next < arrivals.count, visited < limit {
      let (start, through) = arrivals[next]
      next += 1
      var pending = [start]
      while let node = pending.popLast(), visited < limit {
        visited += 1
        if node == place { return through }
        pending += children(of: node).reversed()
        guard let reference = node["$ref"], let target = target(of: reference), seen.insert(target).inserted
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

  private static let definitions: Set<Text> = ["$defs", "definitions", "components"]

  private static func target(of reference: Node) -> Node? {
    guard let text = reference.string, text.utf8.first == UInt8(ascii: "#") else { return nil }
    return JSONPointer(String(text.dropFirst())).flatMap(reference.document.node(at:))
  }
}
