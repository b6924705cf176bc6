public import KedgeDocuments

/// Schemas inside documents that are no schemas as a whole, and schemas that are written nowhere.
extension SchemaSet {
  /// Loads the schema at a node, and everything it references.
  ///
  /// - Parameters:
  ///   - node: Where the schema is.
  ///   - address: Where its document is kept.
  ///   - dialect: The dialect where `$schema` does not say it.
  ///   - universe: The name space of the addresses.
  ///   - resolver: Finds referenced documents.
  /// - Throws: ``SchemaError`` when the address is taken by another document or a bound is exceeded.
  public mutating func load(
    _ node: Node, address: String, dialect: Dialect, universe: Universe, resolver: @escaping Resolver
  ) throws(SchemaError) -> SchemaID {
    var taken = SchemaSet()
    swap(&taken, &self)
    var loader = Loader(set: consume taken, universe: universe, resolver: resolver)
    defer { self = loader.finish() }
    return try loader.load(node, address: address, dialect: dialect)
  }

  /// Adds a schema made of keywords that stand elsewhere.
  public mutating func add(
    keywords: [Keyword], at node: Node, dialect: Dialect, resource: ResourceID
  ) -> SchemaID {
    let id = arena.nextID
    arena.append(Schema(id: id, node: node, dialect: dialect, resource: resource, keywords: keywords))
    return id
  }

  /// Adds a schema that accepts everything or nothing, at a place where none is written.
  public mutating func add(_ boolean: Bool, at node: Node, dialect: Dialect, resource: ResourceID) -> SchemaID
  {
    let id = arena.nextID
    arena.append(Schema(id: id, node: node, dialect: dialect, resource: resource, boolean: boolean))
    return id
  }
}
