import KedgeDocuments

/// Keywords beside `$ref`, which drafts before 2019-09 ignore.
///
/// - SeeAlso: draft 7 core, section 8.3.
enum IgnoredSibling: LintRule {
  static let name = "ref-sibling-ignored"

  static func findings(in schema: Schema, of set: SchemaSet) -> [(node: Node, message: String)] {
    schema.ignoredKeywords.compactMap { keyword in
      if case .annotation = keyword.rule { return nil }
      return (
        keyword.node,
        "`\(keyword.name)` beside `$ref` is ignored in \(schema.dialect); put both into an `allOf`"
      )
    }
  }
}
