import KedgeDocuments

/// Keywords of another draft than the schema's, which mean nothing here.
enum OtherDraftsKeyword: LintRule {
  static let name = "keyword-of-other-draft"

  static func findings(in schema: Schema, of set: SchemaSet) -> [(node: Node, message: String)] {
    let dialect = schema.dialect
    guard dialect.openAPI?.isClosed ?? (dialect.vocabularies == .standard) else { return [] }
    return schema.keywords.compactMap { keyword in
      guard case .annotation = keyword.rule, isForeign(keyword, schema.dialect),
        let home = Draft.allCases.first(where: { isKnown(keyword.name, $0) })
      else { return nil }
      return (
        keyword.node, "`\(keyword.name)` means nothing in \(schema.dialect); it is of \(Dialect(draft: home))"
      )
    }
  }

  /// `id` and `definitions` are in wide use as plain annotations.
  private static func isForeign(_ keyword: Keyword, _ dialect: Dialect) -> Bool {
    keyword.name != "id" && KeywordTable.definition(of: keyword.name, in: dialect) == nil
  }

  private static func isKnown(_ keyword: Text, _ draft: Draft) -> Bool {
    KeywordTable.definition(of: keyword, in: Dialect(draft: draft)) != nil
  }
}
