extension SchemaSet {
  /// Adds a variant of a root: the same schemas but for some edits. Whatever reaches an edited schema is copied, so that an
  /// edit shows wherever the schema is used; everything else is shared.
  ///
  /// A dynamic reference that can lead to several places still leads to the schemas that are not edited.
  ///
  /// - Parameters:
  ///   - root: The root.
  ///   - graph: A graph below the root, and maybe others.
  ///   - edits: At most one a schema.
  ///   - limit: How many schemas may be copied.
  ///   - looked: Counts the schemas that were looked at.
  /// - Returns: The root of the variant; the old root when no edit is reached, nil when the copy would exceed the limit.
  public mutating func variant(
    of root: SchemaID, in graph: SchemaGraph, edits: [SchemaEdit], limit: Int = 20_000, looked: inout Int
  ) -> SchemaID? {
    let cone = graph.cone(of: edits.map(\.schema), below: root, in: self, looked: &looked)
    guard cone.contains(root) else { return root }
    guard cone.count <= limit else { return nil }
    return variant(of: root, copying: cone, fixed: graph.fixed, edits: edits)
  }

  /// Adds a variant of a root that differs where it is reached through some schemas alone: elsewhere, and below, the
  /// schemas are those that are not edited.
  ///
  /// - Parameters:
  ///   - root: The root.
  ///   - cone: The schemas that are copied; the root is one of them.
  ///   - edits: At most one a schema.
  /// - Returns: The root of the variant; nil when the set would hold too many schemas.
  public mutating func variant(
    of root: SchemaID, copying cone: Set<SchemaID>, edits: [SchemaEdit]
  ) -> SchemaID? {
    variant(of: root, copying: cone, fixed: [], edits: edits)
  }

  private mutating func variant(
    of root: SchemaID, copying cone: Set<SchemaID>, fixed: Set<SchemaID>, edits: [SchemaEdit]
  ) -> SchemaID? {
    guard count + cone.count <= Self.schemaLimit else { return nil }
    let sorted = cone.sorted()
    let first = Int32(count)
    let copies = Dictionary(
      uniqueKeysWithValues: sorted.enumerated().map {
        ($0.element, SchemaID(rawValue: first + Int32($0.offset)))
      })
    let edited = Dictionary(edits.map { ($0.schema, $0.keywords) }, uniquingKeysWith: { old, _ in old })
    for id in sorted {
      let schema = arena[id]
      var keywords = schema.keywords.map { keyword in
        let rule = fixed.contains(id) ? keyword.rule.withFixedReference : keyword.rule
        return Keyword(
          name: keyword.name, node: keyword.node, rule: rule.mapSchemas { copies[$0] ?? $0 })
      }
      if let edit = edited[id] { keywords = edit(keywords) }
      arena.append(
        Schema(
          id: arena.nextID, node: schema.node, dialect: schema.dialect, resource: schema.resource,
          boolean: edited[id] == nil ? schema.boolean : nil, keywords: keywords))
    }
    return copies[root]
  }

  /// Adds schemas that may refer to each other.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - id: The schema whose place, dialect and resource they take.
  ///   - keywords: What the one at an index says, given the identifiers of all.
  /// - Returns: The identifier of the first; the others follow.
  public mutating func add(
    _ count: Int, like id: SchemaID,
    keywords: (_ index: Int, _ identifier: @escaping (Int) -> SchemaID) -> [Keyword]
  ) -> SchemaID {
    let schema = arena[id]
    let first = arena.nextID
    for index in 0..<count {
      let own = keywords(index) { SchemaID(rawValue: first.rawValue + Int32($0)) }
      arena.append(
        Schema(
          id: arena.nextID, node: schema.node, dialect: schema.dialect, resource: schema.resource,
          keywords: own))
    }
    return first
  }
}

extension KeywordRule {
  /// A dynamic reference as the plain one that it amounts to.
  fileprivate var withFixedReference: KeywordRule {
    switch self {
    case .dynamicReference(let target, _), .recursiveReference(let target): .reference(target)
    default: self
    }
  }
}
