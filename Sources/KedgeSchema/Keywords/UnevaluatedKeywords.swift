import KedgeDocuments

/// `unevaluatedItems` and `unevaluatedProperties`, from 2019-09 on.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 11; Core 2019-09, sections 9.3.1.3 and 9.3.2.4.
enum UnevaluatedKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    guard dialect.draft >= .draft2019 else { return [] }
    return [
      ("unevaluatedItems", KeywordDefinition(.unevaluated) { $2.schema($0, $1) { .unevaluatedItems($0) } }),
      (
        "unevaluatedProperties",
        KeywordDefinition(.unevaluated) { $2.schema($0, $1) { .unevaluatedProperties($0) } }
      ),
    ]
  }
}
