import KedgeDocuments

extension SchemaSet {
  /// What the metaschema of its dialect has against a schema, located in the schema and in the metaschema.
  ///
  /// Unknown keywords are none of its business. A dialect of one's own is held to the metaschema of its draft. What
  /// several vocabularies say of one place is said once.
  public func metaschemaErrors(of root: SchemaID) -> [ValidationError] { metaschemaErrors(of: [root]) }

  /// The same for several schemas, one after another.
  public func metaschemaErrors(of roots: [SchemaID]) -> [ValidationError] {
    var validators: [Draft: Validator] = [:]
    return roots.flatMap { root -> [ValidationError] in
      let schema = self[root]
      guard schema.dialect.openAPI?.isClosed != true,
        let metaschema = MetaSchemas.loaded[schema.dialect.draft]
      else { return [] }
      let validator = validators[schema.dialect.draft] ?? Validator(metaschema.set)
      validators[schema.dialect.draft] = validator
      var said: Set<Finding> = []
      return validator.validate(schema.node, metaschema.root).errors.filter { error in
        said.insert(Finding(place: error.instance, message: error.message)).inserted
      }
    }
  }

  private struct Finding: Hashable {
    let place: Node
    let message: String
  }
}

extension MetaSchemas {
  /// The metaschemas of the drafts as schemas.
  static let loaded: [Draft: (set: SchemaSet, root: SchemaID)] = {
    var loaded: [Draft: (set: SchemaSet, root: SchemaID)] = [:]
    for draft in Draft.allCases {
      let dialect = Dialect(draft: draft)
      var set = SchemaSet()
      guard let document = document(at: dialect.metaschema) else { continue }
      do {
        let root = try set.load(
          document, address: dialect.metaschema, dialect: dialect, universe: Universe(0)
        ) { _ in nil }
        loaded[draft] = (set, root)
      } catch {
        continue
      }
    }
    return loaded
  }()
}
