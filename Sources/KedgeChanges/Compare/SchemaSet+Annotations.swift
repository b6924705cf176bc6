import KedgeDocuments
import KedgeSchema

extension SchemaSet {
  /// The first value of an annotation that holds for what a schema accepts: its own, else that of what it refers to or takes
  /// in by `allOf` (JSON Schema 2020-12, 7.7.1).
  func annotation(_ word: Text, of root: SchemaID) -> Node? {
    var seen: Set<SchemaID> = []
    var work = [root]
    while let next = work.popLast(), seen.count < 400 {
      guard seen.insert(next).inserted else { continue }
      let schema = self[next]
      if schema.node.kind == .object, let value = schema.node[word] { return value }
      for keyword in schema.keywords.reversed() {
        switch keyword.rule {
        case .reference(let target): work.append(target)
        case .allOf(let list): work.append(contentsOf: list.reversed())
        default: break
        }
      }
    }
    return nil
  }
}
