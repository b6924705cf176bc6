import KedgeDocuments
import KedgeSchema

/// Which alternative of the new list is which of the old: those that accept the same first, then those that share a name,
/// then those left over in their order when as many went as came.
struct AlternativeMatching {
  let set: SchemaSet
  private(set) var pairs: [(old: Int, new: Int)] = []
  private(set) var removed: [Int] = []
  private(set) var added: [Int] = []

  init(set: SchemaSet, areAlike: (SchemaID, SchemaID) -> Bool, _ old: [SchemaID], _ new: [SchemaID]) {
    self.set = set
    var before = Array(old.indices)
    var after = Array(new.indices)
    func match(_ isSame: (SchemaID, SchemaID) -> Bool) {
      before.removeAll { was in
        guard let place = after.firstIndex(where: { isSame(old[was], new[$0]) }) else { return false }
        pairs.append((was, after.remove(at: place)))
        return true
      }
    }
    match(areAlike)
    let names = Dictionary(uniqueKeysWithValues: Swift.Set(old + new).map { ($0, name(of: $0)) })
    match { names[$0].map { !$0.isEmpty } ?? false && names[$0] == names[$1] }
    if before.count == after.count {
      pairs += zip(before, after).map { (old: $0, new: $1) }
      (before, after) = ([], [])
    }
    (removed, added) = (before, after)
    pairs.sort { $0.new < $1.new }
  }

  /// What tells an alternative from others: the name it refers to, a constant member, its title; empty where nothing does.
  func name(of id: SchemaID) -> Text {
    let schema = set[id]
    for keyword in schema.keywords {
      switch keyword.rule {
      case .reference: return keyword.node.text ?? ""
      case .properties(let list):
        for property in list {
          if let constant = constant(property.schema) { return Text("\(property.name) = \(constant)") }
        }
      case .constant(let value): return Text(value.description)
      default: break
      }
    }
    if let title = schema.node["title"]?.text { return title }
    for keyword in schema.keywords {
      if case .type(let types) = keyword.rule { return Text(types.description) }
    }
    return ""
  }

  /// The name as shown.
  func title(of id: SchemaID) -> String {
    let name = name(of: id)
    if name.isEmpty { return "at \(set[id].node.pointer)" }
    return "`\(name.string.split(separator: "/").last.map(String.init) ?? name.string)`"
  }

  private func constant(_ id: SchemaID) -> JSONValue? {
    for keyword in set[id].keywords {
      switch keyword.rule {
      case .constant(let value): return value
      case .enumeration(let values) where values.count == 1: return values[0]
      default: break
      }
    }
    return nil
  }
}
