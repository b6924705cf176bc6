import KedgeDocuments

/// Identifiers, definitions, and what only people read.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 8; Validation 2020-12, section 9.
enum CoreKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    let identifier = KeywordDefinition(.core) { value, place, loader in
      if value.kind != .string { _ = loader.malformed(value, place, "a string") }
      return [.annotation]
    }
    let definitions = KeywordDefinition(.core) { value, place, loader in
      if value.kind == .object { _ = loader.members(value, place) { _ in .annotation } }
      return [.annotation]
    }
    var list: [(Text, KeywordDefinition)] = [
      (dialect.draft == .draft4 ? "id" : "$id", identifier), ("$schema", identifier),
      ("definitions", definitions),
    ]
    if dialect.draft >= .draft2019 {
      list += [("$anchor", identifier), ("$defs", definitions)]
    }
    if dialect.draft == .draft2020 { list.append(("$dynamicAnchor", identifier)) }
    return list
  }
}
