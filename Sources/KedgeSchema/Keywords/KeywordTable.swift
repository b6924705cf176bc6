import KedgeDocuments

/// The dialects as data: which keywords each has, and how each is read. What is not in a dialect's table is an
/// unknown keyword: an annotation.
enum KeywordTable {
  private static let families: [any KeywordFamily.Type] = [
    CoreKeywords.self, ReferenceKeywords.self, TypeKeywords.self, NumberKeywords.self, StringKeywords.self,
    ArrayKeywords.self, ObjectKeywords.self, DependencyKeywords.self, CombinatorKeywords.self,
    ConditionalKeywords.self, UnevaluatedKeywords.self, OpenAPIKeywords.self,
  ]

  private static let drafts: [Draft: [Text: KeywordDefinition]] = Dictionary(
    uniqueKeysWithValues: Draft.allCases.map { ($0, table(Dialect(draft: $0))) })
  private static let openAPI20 = table(.openAPI20).filter { OpenAPIKeywords.names20.contains($0.key) }
  private static let openAPI30 = table(.openAPI30).filter { OpenAPIKeywords.names30.contains($0.key) }
  private static let openAPI31 = table(.openAPI31)

  /// How a keyword is read in a dialect, or nil when the dialect does not have it.
  static func definition(of keyword: Text, in dialect: Dialect) -> KeywordDefinition? {
    let definitions =
      switch dialect.openAPI {
      case .version20: openAPI20
      case .version30: openAPI30
      case .version31: openAPI31
      case nil: drafts[dialect.draft] ?? [:]
      }
    guard let found = definitions[keyword], !dialect.vocabularies.isDisjoint(with: found.vocabulary) else {
      return nil
    }
    return found
  }

  private static func table(_ dialect: Dialect) -> [Text: KeywordDefinition] {
    var result: [Text: KeywordDefinition] = [:]
    for family in families {
      for (name, definition) in family.keywords(in: dialect) { result[name] = definition }
    }
    return result
  }
}
