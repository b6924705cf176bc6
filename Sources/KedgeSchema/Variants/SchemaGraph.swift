/// Who applies whom among the schemas that some roots reach: what variants are made along.
public struct SchemaGraph: Sendable {
  /// The schemas that apply a schema.
  private var parents: [SchemaID: [SchemaID]] = [:]
  /// Schemas with a dynamic reference that can lead to one place only: it may be followed like a plain one.
  let fixed: Set<SchemaID>

  /// The graph below some roots; costs the schemas they reach.
  public init(_ set: SchemaSet, roots: [SchemaID]) {
    let reached = set.reachable(from: roots)
    for id in reached {
      for child in set.children(of: id) { parents[child, default: []].append(id) }
    }
    fixed = Self.fixed(reached, set)
  }

  /// The schemas that apply a schema, among those that were reached.
  public func parents(of id: SchemaID) -> [SchemaID] { parents[id] ?? [] }

  /// The schemas between a root and some others, all these among them: what must be copied when the others are edited.
  /// Empty where the root reaches none of them.
  func cone(of targets: some Sequence<SchemaID>, below root: SchemaID, in set: SchemaSet) -> Set<SchemaID> {
    var above: Set<SchemaID> = []
    var pending = Array(targets)
    while let next = pending.popLast() {
      guard above.insert(next).inserted else { continue }
      pending += parents[next] ?? []
    }
    var found: Set<SchemaID> = []
    pending = [root]
    while let next = pending.popLast() {
      guard above.contains(next), found.insert(next).inserted else { continue }
      pending += set.children(of: next)
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
