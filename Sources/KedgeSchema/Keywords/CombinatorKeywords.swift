import KedgeDocuments

/// `allOf`, `anyOf`, `oneOf`, `not`.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 10.2.1.
enum CombinatorKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    [
      ("allOf", KeywordDefinition(.applicator) { $2.schemas($0, $1) { .allOf($0) } }),
      ("anyOf", KeywordDefinition(.applicator) { $2.schemas($0, $1) { .anyOf($0) } }),
      ("oneOf", KeywordDefinition(.applicator) { $2.schemas($0, $1) { .oneOf($0) } }),
      ("not", KeywordDefinition(.applicator) { $2.schema($0, $1) { .not($0) } }),
    ]
  }
}
