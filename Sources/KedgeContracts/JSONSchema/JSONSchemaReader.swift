public import KedgeDocuments
public import KedgeSchema

/// A JSON Schema as a contract: one surface, the documents that it accepts.
public enum JSONSchemaReader: ContractReader {
  /// `json-schema`.
  public static let kind = ContractKind.jsonSchema

  /// Any object or boolean.
  public static func recognises(_ document: Document) -> Bool {
    document.root.kind == .object || document.root.kind == .boolean
  }

  /// The whole document is the schema.
  public static func read(
    _ source: ContractSource, into set: inout SchemaSet
  ) throws(ContractError) -> Contract {
    let root: SchemaID
    do throws(SchemaError) {
      root = try set.load(
        source.document, address: source.address, dialect: source.dialect, universe: source.universe,
        resolver: source.resolver)
    } catch {
      throw .schema(error)
    }
    let surface = Surface(name: "", flow: source.flow, schema: root, node: source.document.root)
    return Contract(kind: kind, document: source.document, surfaces: [surface])
  }

  /// The one surface is the one surface.
  public static func pair(
    _ old: Contract, _ new: Contract, in set: inout SchemaSet
  ) -> ContractPairing {
    ContractPairing(pairs: zip(old.surfaces, new.surfaces).map { SurfacePair(old: $0, new: $1) })
  }
}
