internal import KedgeDocuments
internal import KedgeInclusion
internal import KedgeSchema

/// Finds the schemas that no value meets. Where a part is to blame, a schema is only told when it is a root; where it is
/// inside another that is told, not at all.
struct EmptySchemas {
  /// Enough for schemas that are plainly empty.
  private static let share = Budget(goals: 2_000, branches: 6_000, derivatives: 40_000)
  /// How many goals all questions together may take.
  private static let fuel = 200_000

  private let set: SchemaSet
  private var empty: Set<SchemaID> = []

  init(_ set: SchemaSet, _ schemas: [SchemaID]) {
    self.set = set
    let engine = InclusionEngine(set)
    var fuel = Self.fuel
    for id in schemas where fuel > 0 && !Self.isMeantToBeEmpty(id, set) {
      let answer = engine.member(accepting: [id], rejecting: [], budget: Self.share)
      fuel -= answer.steps
      if case .none = answer { empty.insert(id) }
    }
  }

  /// The findings, in no particular order.
  func findings(roots: [SchemaID]) -> [SchemaLint] {
    let blamed = Set(empty.filter { cause(of: $0) == nil }.map { set[$0].node })
    let told = empty.filter { id in
      !isInside(set[id].node, blamed) && (roots.contains(id) || cause(of: id) == nil)
    }
    return told.map { id in
      var message = "no \(roots.contains(id) ? "document" : "value") is valid under this schema"
      if let place = cause(of: id).map({ set[$0].node }) {
        message += ", since none is under the one at \(place.document.name):\(place.position)"
      }
      return SchemaLint(rule: "schema-unsatisfiable", node: set[id].node, message: message)
    }
  }

  private func isInside(_ node: Node, _ nodes: Set<Node>) -> Bool {
    var place = node.parent
    while let current = place {
      if nodes.contains(current) { return true }
      place = current.parent
    }
    return false
  }

  /// The part that leaves no value, itself without such a part; nil when it is the schema itself.
  private func cause(of id: SchemaID) -> SchemaID? {
    var seen: Set<SchemaID> = [id]
    var current = id
    while let part = emptyPart(of: current), seen.insert(part).inserted { current = part }
    return current == id ? nil : current
  }

  /// A part that every value must meet and none does.
  private func emptyPart(of id: SchemaID) -> SchemaID? {
    var required: Set<Text> = []
    for keyword in set[id].keywords {
      if case .required(let names) = keyword.rule { required.formUnion(names) }
    }
    for keyword in set[id].keywords {
      switch keyword.rule {
      case .reference(let target): if empty.contains(target) { return target }
      case .allOf(let parts): if let part = parts.first(where: empty.contains) { return part }
      case .properties(let members):
        guard mustBeObject(id) else { break }
        for member in members where required.contains(member.name) && empty.contains(member.schema) {
          return member.schema
        }
      default: break
      }
    }
    return nil
  }

  private func mustBeObject(_ id: SchemaID) -> Bool {
    set[id].keywords.contains { if case .type(let types) = $0.rule { types == .object } else { false } }
  }

  /// `false`, and how it is written where there is no `false`.
  private static func isMeantToBeEmpty(_ id: SchemaID, _ set: SchemaSet) -> Bool {
    if set[id].boolean != nil { return true }
    return set[id].keywords.contains { keyword in
      guard case .not(let part) = keyword.rule else { return false }
      return set[part].boolean
        ?? set[part].keywords.allSatisfy { if case .annotation = $0.rule { true } else { false } }
    }
  }
}
