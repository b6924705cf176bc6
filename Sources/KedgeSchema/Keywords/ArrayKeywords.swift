import KedgeDocuments

/// The items of arrays and their number.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 10.3.1; Validation 2020-12, section 6.4; draft 7 validation,
///   section 6.4 (`items` with an array, `additionalItems`).
enum ArrayKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    var list: [(Text, KeywordDefinition)] = [
      ("maxItems", KeywordDefinition(.validation) { $2.count($0, $1) { .maxItems($0) } }),
      ("minItems", KeywordDefinition(.validation) { $2.count($0, $1) { .minItems($0) } }),
      ("uniqueItems", KeywordDefinition(.validation, uniqueItems)),
    ]
    if dialect.draft == .draft2020 {
      list.append(("prefixItems", KeywordDefinition(.applicator) { $2.schemas($0, $1) { .prefixItems($0) } }))
      list.append(("items", KeywordDefinition(.applicator, items)))
    } else {
      list.append(("items", KeywordDefinition(.applicator, itemsOfTwoForms)))
      list.append(("additionalItems", KeywordDefinition(.applicator, additionalItems)))
    }
    if dialect.draft > .draft4 { list.append(("contains", KeywordDefinition(.applicator, contains))) }
    if dialect.draft >= .draft2019 {
      let folded = KeywordDefinition(.validation) { $2.count($0, $1) { _ in .annotation } }
      list += [("minContains", folded), ("maxContains", folded)]
    }
    return list
  }

  private static func uniqueItems(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    guard let isUnique = value.boolean else { return loader.malformed(value, place, "a boolean") }
    return [.uniqueItems(isUnique)]
  }

  private static func items(_ value: Node, _ place: KeywordPlace, _ loader: inout Loader) -> [KeywordRule] {
    guard value.kind != .array else {
      return loader.malformed(value, place, "a schema in \(place.dialect); an array is `prefixItems` now")
    }
    let prefix = place.sibling("prefixItems")
    let start = prefix?.kind == .array ? prefix?.elementCount ?? 0 : 0
    return loader.schema(value, place) { .items($0, from: start) }
  }

  private static func itemsOfTwoForms(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    if value.kind == .array && place.dialect.openAPI?.isClosed != true {
      let list = value.elements.map { loader.subschema($0, place) }
      return [.prefixItems(list)]
    }
    return loader.schema(value, place) { .items($0, from: 0) }
  }

  private static func additionalItems(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    let schema = loader.subschema(value, place, allowsBoolean: true)
    guard let items = place.sibling("items"), items.kind == .array else { return [.annotation] }
    return [.items(schema, from: items.elementCount)]
  }

  private static func contains(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    let isCounted =
      place.dialect.draft >= .draft2019 && place.dialect.vocabularies.contains(.validation)
    let minimum = isCounted ? place.sibling("minContains").flatMap(Loader.count) : nil
    let maximum = isCounted ? place.sibling("maxContains").flatMap(Loader.count) : nil
    return loader.schema(value, place) { .contains($0, minimum: minimum ?? 1, maximum: maximum) }
  }
}
