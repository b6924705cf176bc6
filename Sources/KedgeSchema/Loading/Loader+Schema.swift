import KedgeDocuments

extension Loader {
  /// Reads one schema: its identifiers, then its keywords.
  mutating func read(_ pending: PendingSchema) {
    switch pending.node.kind {
    case .object: readObject(pending)
    case .boolean where pending.dialect.draft > .draft4 || pending.allowsBoolean:
      set.arena[pending.id] = Schema(
        id: pending.id, node: pending.node, dialect: pending.dialect, resource: pending.resource,
        boolean: pending.node.boolean)
      noteRoot(pending.id, pending.node, pending.resource)
    default: readOther(pending)
    }
  }

  /// A value that is no schema: opaque.
  private mutating func readOther(_ pending: PendingSchema) {
    let expected = pending.dialect.draft == .draft4 ? "an object" : "an object or a boolean"
    report(.malformed(expected: expected), at: pending.node, keyword: nil, in: pending.id)
    set.arena[pending.id] = Schema(
      id: pending.id, node: pending.node, dialect: pending.dialect, resource: pending.resource,
      keywords: [Keyword(name: "", node: pending.node, rule: .malformed)])
    noteRoot(pending.id, pending.node, pending.resource)
  }

  private mutating func readObject(_ pending: PendingSchema) {
    let node = pending.node
    let (resource, dialect) = identify(pending)
    let ignoresSiblings = dialect.draft.ignoresReferenceSiblings && node["$ref"]?.kind == .string
    var keywords: [Keyword] = []
    var ignored: [Keyword] = []
    let problemsBefore = set.problems.count
    let referencesBefore = pendingReferences.count
    for member in node.members {
      let place = KeywordPlace(
        schema: pending.id, node: node, resource: resource, dialect: dialect, keyword: member.name)
      for rule in rules(of: member.value, at: place) {
        let keyword = Keyword(name: member.name, node: member.value, rule: rule)
        if ignoresSiblings && member.name != "$ref" {
          ignored.append(keyword)
        } else {
          keywords.append(keyword)
        }
      }
    }
    if ignoresSiblings { forgetSiblings(of: pending.id, problemsBefore, referencesBefore) }
    set.arena[pending.id] = Schema(
      id: pending.id, node: node, dialect: dialect, resource: resource, keywords: keywords,
      ignoredKeywords: ignored)
  }

  /// What was found wrong in ignored siblings is of no account.
  private mutating func forgetSiblings(of schema: SchemaID, _ problems: Int, _ references: Int) {
    let kept = set.problems[problems...].filter { $0.schema != schema || $0.keyword == "$ref" }
    set.problems.replaceSubrange(problems..., with: kept)
    let waiting = pendingReferences[references...].filter { $0.schema != schema || $0.keyword == "$ref" }
    pendingReferences.replaceSubrange(references..., with: waiting)
  }

  mutating func rules(of value: Node, at place: KeywordPlace) -> [KeywordRule] {
    guard let definition = KeywordTable.definition(of: place.keyword, in: place.dialect) else {
      return [.annotation]
    }
    return definition.read(value, place, &self)
  }

  /// Enters the identifiers of a schema, and says to which resource and dialect it belongs.
  private mutating func identify(_ pending: PendingSchema) -> (ResourceID, Dialect) {
    let node = pending.node
    var (resource, dialect) = (pending.resource, pending.dialect)
    let own = ownDialect(of: node, default: dialect)
    if let identifier = Identifier(of: node, in: own) {
      if identifier.startsResource {
        dialect = own
        resource = startResource(identifier, pending, dialect)
      }
      if let anchor = identifier.anchor { enter(anchor: anchor, pending.id, resource) }
    }
    noteRoot(pending.id, node, resource)
    reportDialect(of: node, schema: pending.id)
    if dialect.draft >= .draft2019 && dialect.vocabularies.contains(.core) {
      enterAnchors(of: node, pending.id, resource, dialect)
    }
    return (resource, dialect)
  }

  private mutating func startResource(
    _ identifier: Identifier, _ pending: PendingSchema, _ dialect: Dialect
  ) -> ResourceID {
    let outer = set.resources[Int(pending.resource.rawValue)]
    let base = identifier.reference.resolved(against: outer.base)
    let key = ResourceKey(universe: universe, address: base.address)
    let isDocumentRoot = pending.node == pending.node.document.root
    if let taken = set.resourceIndex[key] {
      let other = set.resources[Int(taken.rawValue)].node
      if other == pending.node { return taken }  // the `$id` of a document is where it was found
      report(
        .duplicateIdentifier(base.address), at: identifier.node, keyword: identifier.keyword, in: pending.id)
    }
    let resource = addResource(base: base, node: pending.node, dialect: dialect)
    if isDocumentRoot {
      set.resourceIndex[ResourceKey(universe: universe, address: outer.base.address)] = resource
      set.documents[DocumentKey(pending.node.document, in: universe)]?.resource = resource
    }
    return resource
  }

  private mutating func enterAnchors(
    of node: Node, _ id: SchemaID, _ resource: ResourceID, _ dialect: Dialect
  ) {
    if let anchor = node["$anchor"]?.text { enter(anchor: anchor, id, resource) }
    if dialect.draft == .draft2020, let anchor = node["$dynamicAnchor"]?.text {
      enter(anchor: anchor, id, resource)
      if set.resources[Int(resource.rawValue)].dynamicAnchors[anchor] == nil {
        set.resources[Int(resource.rawValue)].dynamicAnchors[anchor] = id
      }
    }
    let isRoot = set.resources[Int(resource.rawValue)].node == node
    if dialect.draft == .draft2019 && isRoot && node["$recursiveAnchor"]?.boolean == true {
      set.resources[Int(resource.rawValue)].isRecursiveAnchor = true
    }
  }

  private mutating func enter(anchor: Text, _ id: SchemaID, _ resource: ResourceID) {
    if set.resources[Int(resource.rawValue)].anchors[anchor] == nil {
      set.resources[Int(resource.rawValue)].anchors[anchor] = id
    }
  }

  private mutating func noteRoot(_ id: SchemaID, _ node: Node, _ resource: ResourceID) {
    if set.resources[Int(resource.rawValue)].node == node { set.resources[Int(resource.rawValue)].root = id }
  }
}
