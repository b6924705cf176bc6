import KedgeDocuments

extension [Keyword] {
  /// One keyword more of a schema that is written nowhere: members, patterns and required names stay in one list each, and
  /// what holds of other members is one schema, as in a document. The validator counts on that.
  ///
  /// - Parameter both: A schema that demands two others, for a member of which both speak.
  package func adding(_ keyword: Keyword, both: (SchemaID, SchemaID) -> SchemaID) -> [Keyword] {
    var keywords = self
    for (place, own) in enumerated() {
      let joined: KeywordRule
      switch (own.rule, keyword.rule) {
      case (.properties(let old), .properties(let new)):
        let known = Set(old.map(\.name))
        let shared = old.map { entry in
          new.first { $0.name == entry.name }.map {
            PropertySchema(name: entry.name, schema: both(entry.schema, $0.schema))
          } ?? entry
        }
        joined = .properties(shared + new.filter { !known.contains($0.name) })
      case (.patternProperties(let old), .patternProperties(let new)): joined = .patternProperties(old + new)
      case (.required(let old), .required(let new)): joined = .required(old + new)
      case (.additionalProperties(let old), .additionalProperties(let new)):
        joined = .additionalProperties(both(old, new))
      default: continue
      }
      keywords[place] = Keyword(name: own.name, node: own.node, rule: joined)
      return keywords
    }
    return keywords + [keyword]
  }
}
