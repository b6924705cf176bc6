extension SchemaSet {
  /// The schemas that the keywords of a schema apply, in the order of the document: subschemas, and what
  /// references point at.
  public func children(of id: SchemaID) -> [SchemaID] {
    arena[id].keywords.flatMap { $0.rule.schemas }
  }

  /// The schema and everything it may come to through ``children(of:)`` and through dynamic references, in
  /// ascending order.
  public func reachable(from root: SchemaID) -> [SchemaID] {
    var walk = ReachabilityWalk(self)
    walk.visit(from: root)
    return walk.found.sorted()
  }

  /// The problems in schemas that can be reached.
  public func problems(reachableFrom root: SchemaID) -> [SchemaProblem] {
    guard !problems.isEmpty else { return [] }
    let reached = Set(reachable(from: root))
    return problems.filter { reached.contains($0.schema) }
  }

  /// The references that found nothing, in schemas that can be reached.
  public func unresolvedReferences(reachableFrom root: SchemaID) -> [UnresolvedReference] {
    guard !unresolvedReferences.isEmpty else { return [] }
    let reached = Set(reachable(from: root))
    return unresolvedReferences.filter { reached.contains($0.schema) }
  }
}
