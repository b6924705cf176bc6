public import KedgeDocuments

extension SchemaSet {
  /// The schemas that were read in a document, whether anything refers to them or not, in ascending order.
  public func schemas(writtenIn document: Document) -> [SchemaID] {
    (0..<Int32(count)).map { SchemaID(rawValue: $0) }.filter { self[$0].node.document === document }
  }

  /// The schemas that the keywords of a schema apply, in the order of the document: subschemas, and what
  /// references point at.
  public func children(of id: SchemaID) -> [SchemaID] {
    arena[id].keywords.flatMap { $0.rule.schemas }
  }

  /// The schema and everything it may come to through ``children(of:)`` and through dynamic references, in
  /// ascending order.
  public func reachable(from root: SchemaID) -> [SchemaID] { reachable(from: [root]) }

  /// The same for several roots together.
  public func reachable(from roots: [SchemaID]) -> [SchemaID] {
    var walk = ReachabilityWalk(self)
    for root in roots { walk.visit(from: root) }
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
