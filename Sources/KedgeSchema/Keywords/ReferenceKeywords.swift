import KedgeDocuments

/// `$ref`, `$recursiveRef`, `$dynamicRef`.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 8.2.3; Core 2019-09, section 8.2.4.
enum ReferenceKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    var list = [("$ref" as Text, definition(.lexical))]
    if dialect.draft == .draft2019 { list.append(("$recursiveRef", definition(.recursive))) }
    if dialect.draft == .draft2020 { list.append(("$dynamicRef", definition(.dynamic))) }
    return list
  }

  /// The reference is resolved when all schemas of the document are known.
  private static func definition(_ kind: PendingReference.Kind) -> KeywordDefinition {
    KeywordDefinition(.core) { value, place, loader in
      guard let text = value.string else {
        return loader.malformed(value, place, "a string, a URI reference")
      }
      if kind == .recursive, text != "#" { return loader.malformed(value, place, "`#`, its only value") }
      loader.pendingReferences.append(
        PendingReference(
          kind: kind, schema: place.schema, keyword: place.keyword, node: value, text: text,
          resource: place.resource, dialect: place.dialect))
      return [.unresolvedReference(text)]
    }
  }
}
