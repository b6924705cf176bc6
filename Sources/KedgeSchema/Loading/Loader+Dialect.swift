import KedgeDocuments

extension Loader {
  /// The dialect that `$schema` of an object names, or the default.
  mutating func ownDialect(of node: Node, default dialect: Dialect) -> Dialect {
    guard dialect.openAPI?.isClosed != true, let address = node["$schema"]?.string else { return dialect }
    guard let named = Dialect(metaschema: address) ?? customDialect(address) else { return dialect }
    if dialect.openAPI == .version31 && named == .draft2020 { return dialect }
    return named.viewed(dialect.view)
  }

  /// Records an unknown `$schema`, and vocabularies that are required and unknown.
  mutating func reportDialect(of node: Node, schema: SchemaID) {
    guard let value = node["$schema"], let address = value.string, Dialect(metaschema: address) == nil else {
      return
    }
    if customDialect(address) == nil {
      report(.unknownDialect(address), at: value, keyword: "$schema", in: schema)
    }
    for vocabulary in unknownVocabularies(of: address) {
      report(.unknownVocabulary(vocabulary), at: value, keyword: "$schema", in: schema)
    }
  }

  /// The dialect of a metaschema of one's own: its `$vocabulary`, on the draft that it is written in.
  private mutating func customDialect(_ address: String) -> Dialect? {
    if let known = customDialects[address] { return known }
    customDialects[address] = .some(nil)
    guard let metaschema = metaschema(address)?.root, metaschema.kind == .object else { return nil }
    var dialect = Dialect.draft2020
    if let base = metaschema["$schema"]?.string, base != address {
      dialect = Dialect(metaschema: base) ?? customDialect(base) ?? dialect
    }
    if let declared = metaschema["$vocabulary"], declared.kind == .object {
      dialect = Dialect(draft: dialect.draft, vocabularies: Self.vocabularies(declared))
    }
    customDialects[address] = dialect
    return dialect
  }

  private mutating func metaschema(_ address: String) -> Document? {
    var reference = URIReference(address)
    reference.fragment = nil
    if let built = MetaSchemas.document(at: reference.address) { return built }
    let key = ResourceKey(universe: universe, address: reference.address)
    if let known = set.resourceIndex[key] { return set.resources[Int(known.rawValue)].node.document }
    do { return try resolver(reference.address) } catch { return nil }
  }

  private static func vocabularies(_ declared: Node) -> Vocabularies {
    var result: Vocabularies = .core
    for member in declared.members {
      if let known = Vocabularies(address: member.name.string) { result.formUnion(known) }
    }
    return result
  }

  private mutating func unknownVocabularies(of address: String) -> [String] {
    guard let declared = metaschema(address)?.root["$vocabulary"], declared.kind == .object else { return [] }
    return declared.members.filter { $0.value.boolean == true }.map(\.name.string)
      .filter { Vocabularies(address: $0) == nil }
  }
}
