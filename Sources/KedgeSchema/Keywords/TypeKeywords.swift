import KedgeDocuments

/// `type`, `enum`, `const`.
///
/// - SeeAlso: JSON Schema Validation 2020-12, section 6.1.
enum TypeKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    var list: [(Text, KeywordDefinition)] = [
      ("type", KeywordDefinition(.validation, type)), ("enum", KeywordDefinition(.validation, enumeration)),
    ]
    if dialect.draft > .draft4 {
      list.append(("const", KeywordDefinition(.validation) { value, _, _ in [.constant(value.value)] }))
    }
    return list
  }

  private static func type(_ value: Node, _ place: KeywordPlace, _ loader: inout Loader) -> [KeywordRule] {
    guard var types = types(value, isArrayAllowed: place.dialect.openAPI != .version30) else {
      return loader.malformed(value, place, "the name of a type, or a non-empty array of them")
    }
    if place.dialect.openAPI == .version30 && place.sibling("nullable")?.boolean == true {
      types.insert(.null)
    }
    return [.type(types)]
  }

  private static func types(_ value: Node, isArrayAllowed: Bool) -> TypeSet? {
    if let name = value.text { return TypeSet(name: name) }
    guard isArrayAllowed, let names = Loader.names(value), !names.isEmpty else { return nil }
    var types: TypeSet = []
    for name in names {
      guard let type = TypeSet(name: name) else { return nil }
      types.insert(type)
    }
    return types
  }

  private static func enumeration(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    guard value.kind == .array else { return loader.malformed(value, place, "an array of values") }
    return [.enumeration(value.elements.map(\.value))]
  }
}
