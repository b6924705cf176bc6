public import KedgeDocuments

/// An arena of parsed schemas, to which documents are added. Two versions of a document live in one set as
/// different universes. A value: copies share what they have in common.
public struct SchemaSet: Sendable {
  /// How many schemas a set may hold.
  public static let schemaLimit = 4_000_000

  var arena = SchemaArena()
  var resources: [Resource] = []
  var resourceIndex: [ResourceKey: ResourceID] = [:]
  var documents: [DocumentKey: LoadedDocument] = [:]

  /// What is wrong in the schemas read so far, in the order of reading. In documents that are only referenced,
  /// parts that nothing refers to count too; ``problems(reachableFrom:)`` leaves them out.
  public internal(set) var problems: [SchemaProblem] = []
  /// The references that found nothing.
  public internal(set) var unresolvedReferences: [UnresolvedReference] = []

  /// Creates an empty set.
  public init() {}

  /// How many schemas there are; their identifiers are 0 up to this.
  public var count: Int { arena.count }

  /// Whether some schema speaks of what its neighbours have not looked at (`unevaluatedProperties`, `unevaluatedItems`). Takes
  /// time linear in the number of keywords.
  public var mentionsUnevaluated: Bool {
    (0..<Int32(arena.count)).contains { index in
      self[SchemaID(rawValue: index)].keywords.contains { keyword in
        switch keyword.rule {
        case .unevaluatedProperties, .unevaluatedItems: true
        default: false
        }
      }
    }
  }

  /// The schema with an identifier of this set.
  public subscript(id: SchemaID) -> Schema { arena[id] }

  /// Loads the schema at a place of a document, and everything it references.
  ///
  /// - Parameters:
  ///   - document: The text. The whole of it is the resource that pointers refer to.
  ///   - pointer: Where the schema is: the root, or for OpenAPI somewhere inside.
  ///   - address: Where the document is kept: an absolute URI, or a path. The base of its references, unless
  ///     `$id` says otherwise. The document's name, where nothing else is said.
  ///   - dialect: The dialect where `$schema` does not say it.
  ///   - universe: The name space of the addresses.
  ///   - resolver: Finds referenced documents; none, where nothing else is said.
  /// - Returns: The schema at the place.
  /// - Throws: ``SchemaError`` when there is no such place or a bound is exceeded. Everything else that is wrong
  ///   is in ``problems``.
  public mutating func load(
    _ document: Document, at pointer: JSONPointer = .root, address: String? = nil,
    dialect: Dialect = .draft2020,
    universe: Universe, resolver: @escaping Resolver = { _ in nil }
  ) throws(SchemaError) -> SchemaID {
    var taken = SchemaSet()
    swap(&taken, &self)
    var loader = Loader(set: consume taken, universe: universe, resolver: resolver)
    defer { self = loader.finish() }
    return try loader.load(document, at: pointer, address: address ?? document.name, dialect: dialect)
  }

  /// The schema that a dynamic anchor of a resource names, or nil.
  public func dynamicTarget(anchor: Text, in resource: ResourceID) -> SchemaID? {
    resources[Int(resource.rawValue)].dynamicAnchors[anchor]
  }

  /// The root of a resource when it has `$recursiveAnchor: true`, else nil.
  public func recursiveTarget(in resource: ResourceID) -> SchemaID? {
    let found = resources[Int(resource.rawValue)]
    return found.isRecursiveAnchor ? found.root : nil
  }

  /// The schema at the root of a resource; nil for a document that is no schema as a whole (OpenAPI).
  public func root(of resource: ResourceID) -> SchemaID? { resources[Int(resource.rawValue)].root }

  /// The absolute address of a resource, without a fragment.
  public func address(of resource: ResourceID) -> String { resources[Int(resource.rawValue)].base.address }

  /// The schema read at a place, or nil when no schema was read there.
  public func schema(at node: Node, in universe: Universe) -> SchemaID? {
    documents[DocumentKey(node.document, in: universe)]?.schemas[node.index]
  }
}
