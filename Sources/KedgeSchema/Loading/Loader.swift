import KedgeDocuments

/// Reads schemas into a set: one work list of schemas, one of references, no recursion.
struct Loader {
  var set: SchemaSet
  let universe: Universe
  let resolver: Resolver
  var pendingSchemas: [PendingSchema] = []
  var pendingReferences: [PendingReference] = []
  /// Addresses that were asked for in vain, and why.
  var missing: [String: String] = [:]
  var customDialects: [String: Dialect?] = [:]
  /// By the object that holds the components.
  var subtypesOfComponents: [Node: [Text: [Text]]] = [:]

  init(set: consuming SchemaSet, universe: Universe, resolver: @escaping Resolver) {
    self.set = set
    self.universe = universe
    self.resolver = resolver
  }

  /// Gives the set back.
  consuming func finish() -> SchemaSet { set }

  mutating func load(
    _ document: Document, at pointer: JSONPointer, address: String, dialect: Dialect
  ) throws(SchemaError) -> SchemaID {
    guard let node = document.node(at: pointer) else {
      throw .noSuchPlace(document: document.name, pointer: pointer)
    }
    return try load(node, address: address, dialect: dialect)
  }

  mutating func load(_ node: Node, address: String, dialect: Dialect) throws(SchemaError) -> SchemaID {
    let document = node.document
    let resource = try add(document, address: address, dialect: dialect, isPart: node.index != 0)
    try readPending(document)
    let id = schema(at: node, in: resource)
    try readPending(document)
    return id
  }

  /// Enters a document under its address and queues what is to be read of it at once.
  private mutating func add(
    _ document: Document, address: String, dialect: Dialect, isPart: Bool
  ) throws(SchemaError) -> ResourceID {
    if let known = set.documents[DocumentKey(document, in: universe)] { return known.resource }
    let base = URIReference(address: address)
    guard set.resourceIndex[ResourceKey(universe: universe, address: base.address)] == nil else {
      throw .addressTaken(document: document.name, address: base.address)
    }
    return enter(document, base: base, dialect: dialect, readsRoot: !(isPart && dialect.openAPI != nil))
  }

  /// Enters a document that is not in the set yet.
  mutating func enter(
    _ document: Document, base: URIReference, dialect: Dialect, readsRoot: Bool
  ) -> ResourceID {
    let root = document.root
    let dialect = ownDialect(of: root, default: dialect)
    let resource = addResource(base: base, node: root, dialect: dialect)
    set.documents[DocumentKey(document, in: universe)] = LoadedDocument(
      document: document, resource: resource)
    if readsRoot {
      // As a whole document, a boolean is clear enough in draft 4 too.
      _ = subschema(root, resource: resource, dialect: dialect, allowsBoolean: true)
    } else if dialect.openAPI == .version31, let schemas = root["components"]?["schemas"] {
      for member in schemas.members {
        _ = subschema(member.value, resource: resource, dialect: dialect)
      }
    }
    return resource
  }

  /// Makes a resource and gives it its address, unless that is taken.
  mutating func addResource(base: URIReference, node: Node, dialect: Dialect) -> ResourceID {
    let id = ResourceID(rawValue: Int32(set.resources.count))
    set.resources.append(Resource(base: base, node: node, dialect: dialect))
    let key = ResourceKey(universe: universe, address: base.address)
    if set.resourceIndex[key] == nil { set.resourceIndex[key] = id }
    return id
  }

  /// The identifier of the schema at a node; the node is queued to be read unless it has been.
  mutating func subschema(
    _ node: Node, resource: ResourceID, dialect: Dialect, allowsBoolean: Bool = false
  ) -> SchemaID {
    let key = DocumentKey(node.document, in: universe)
    if let known = set.documents[key]?.schemas[node.index] { return known }
    let id = set.arena.nextID
    set.arena.append(Schema(id: id, node: node, dialect: dialect, resource: resource))
    set.documents[key]?.schemas[node.index] = id
    pendingSchemas.append(
      PendingSchema(
        id: id, node: node, resource: resource, dialect: dialect, allowsBoolean: allowsBoolean))
    return id
  }

  /// The schema at any node of a document, read on demand: a reference may lead into an unknown keyword. Base and
  /// dialect are those of the nearest schema around it.
  mutating func schema(at node: Node, in resource: ResourceID) -> SchemaID {
    let key = DocumentKey(node.document, in: universe)
    var ancestor: Node? = node
    while let current = ancestor {
      if let known = set.documents[key]?.schemas[current.index] {
        if current == node { return known }
        let around = set.arena[known]
        return subschema(node, resource: around.resource, dialect: around.dialect)
      }
      ancestor = current.parent
    }
    let dialect = set.resources[Int(resource.rawValue)].dialect
    return subschema(node, resource: resource, dialect: dialect)
  }

  /// Reads until nothing waits: schemas first, then references, which may bring new documents.
  private mutating func readPending(_ document: Document) throws(SchemaError) {
    while true {
      if let next = pendingSchemas.popLast() {
        read(next)
      } else if let next = pendingReferences.popLast() {
        resolve(next)
      } else {
        return
      }
      if set.count > SchemaSet.schemaLimit {
        pendingSchemas = []
        pendingReferences = []
        throw .tooManySchemas(document: document.name, limit: SchemaSet.schemaLimit)
      }
    }
  }

  /// Records that something is wrong.
  mutating func report(_ reason: SchemaProblem.Reason, at node: Node, keyword: Text?, in schema: SchemaID) {
    set.problems.append(SchemaProblem(schema: schema, node: node, keyword: keyword, reason: reason))
  }
}
