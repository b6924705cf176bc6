/// Who applies whom among the schemas that a root reaches: what variants are made along.
public struct SchemaGraph: Sendable {
  /// Where all begins.
  public let root: SchemaID
  /// The schemas that apply a schema.
  private var parents: [SchemaID: [SchemaID]] = [:]
  /// Schemas with a dynamic reference that can lead to one place only: it may be followed like a plain one.
  let fixed: Set<SchemaID>

  /// The graph below a root; costs the schemas it reaches.
  public init(_ set: SchemaSet, root: SchemaID) {
    self.root = root
    let reached = set.reachable(from: root)
    for id in reached {
      for child in set.children(of: id) { parents[child, default: []].append(id) }
    }
    fixed = Self.fixed(reached, set)
  }

  /// The schemas from which one of some is reached, these among them: what must be copied when they are edited.
  func cone(of targets: some Sequence<SchemaID>) -> Set<SchemaID> {
    var found: Set<SchemaID> = []
    var pending = Array(targets)
    while let next = pending.popLast() {
      guard found.insert(next).inserted else { continue }
      pending += parents[next] ?? []
    }
    return found
  }

  private static func fixed(_ reached: [SchemaID], _ set: SchemaSet) -> Set<SchemaID> {
    let resources = Set(reached.map { set[$0].resource })
    return Set(
      reached.filter { id in
        set[id].keywords.contains { keyword in
          switch keyword.rule {
          case .dynamicReference(let first, let anchor):
            resources.allSatisfy { set.dynamicTarget(anchor: anchor, in: $0).map { $0 == first } ?? true }
          case .recursiveReference(let first):
            resources.allSatisfy { set.recursiveTarget(in: $0).map { $0 == first } ?? true }
          default: false
          }
        }
      })
  }
}
