import KedgeDocuments

/// Finds all schemas that validation may come to from a root.
struct ReachabilityWalk {
  private let set: SchemaSet
  private(set) var found: [SchemaID] = []
  private var isFound: [Bool]
  private var pending: [SchemaID] = []
  private var resources: Set<ResourceID> = []
  private var dynamicNames: Set<Text> = []
  private var usesRecursion = false

  init(_ set: SchemaSet) {
    self.set = set
    isFound = [Bool](repeating: false, count: set.count)
  }

  mutating func visit(from root: SchemaID) {
    add(root)
    while let next = pending.popLast() {
      let schema = set[next]
      if resources.insert(schema.resource).inserted { addDynamicTargets(in: schema.resource) }
      for keyword in schema.keywords {
        note(keyword.rule)
        for child in keyword.rule.schemas { add(child) }
      }
    }
  }

  private mutating func add(_ id: SchemaID) {
    guard !isFound[Int(id.rawValue)] else { return }
    isFound[Int(id.rawValue)] = true
    found.append(id)
    pending.append(id)
  }

  /// A dynamic reference may lead to the anchor of that name in any resource that is reached.
  private mutating func note(_ rule: KeywordRule) {
    switch rule {
    case .dynamicReference(_, let anchor):
      guard dynamicNames.insert(anchor).inserted else { return }
      for resource in resources { set.dynamicTarget(anchor: anchor, in: resource).map { add($0) } }
    case .recursiveReference:
      guard !usesRecursion else { return }
      usesRecursion = true
      for resource in resources { set.recursiveTarget(in: resource).map { add($0) } }
    default: break
    }
  }

  private mutating func addDynamicTargets(in resource: ResourceID) {
    for name in dynamicNames { set.dynamicTarget(anchor: name, in: resource).map { add($0) } }
    if usesRecursion { set.recursiveTarget(in: resource).map { add($0) } }
  }
}
