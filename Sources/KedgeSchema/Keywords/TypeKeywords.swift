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
    let version = place.dialect.openAPI
    if version == .version20, value.string == "file" { return [.type(.string)] }
    // A list of types in 3.0 is not legal, often written, and meant as in 3.1.
    guard var types = types(value) else {
      return loader.malformed(value, place, "the name of a type, or a non-empty array of them")
    }
    if let nullable = version.flatMap(OpenAPIKeywords.nullable), place.sibling(nullable)?.boolean == true {
      types.insert(.null)
    }
    return [.type(types)]
  }

  private static func types(_ value: Node) -> TypeSet? {
    if let name = value.text { return TypeSet(name: name) }
    guard let names = Loader.names(value), !names.isEmpty else { return nil }
    var types: TypeSet = []
    for name in names {
      guard let type = TypeSet(name: name) else { return nil }
      types.insert(type)
    }
    return types
  }

  /// Whether the list only says what is known today: who reads must expect more.
  private static func isExtensible(_ place: KeywordPlace) -> Bool {
    place.sibling("x-ms-enum")?["modelAsString"]?.boolean == true
      || place.sibling("x-extensible-enum")?.boolean == true
  }

  /// Whether no value of the list has the type beside it, as where YAML takes `1` and `yes` for no strings: then the
  /// type is what is meant, since nobody describes what can never be.
  private static func isSlip(_ value: Node, _ place: KeywordPlace) -> Bool {
    guard let type = place.sibling("type"), let types = types(type) else {
      return false
    }
    return !value.elements.contains { types.contains(TypeSet(of: $0)) || $0.kind == .null }
  }

  private static func enumeration(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    guard value.kind == .array else { return loader.malformed(value, place, "an array of values") }
    if place.dialect.view == .response, isExtensible(place) { return [.annotation] }
    if place.dialect.openAPI != nil, isSlip(value, place) { return [.annotation] }
    return [.enumeration(value.elements.map(\.value))]
  }
}
