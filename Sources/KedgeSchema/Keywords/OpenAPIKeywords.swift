import KedgeDocuments

/// What OpenAPI adds and leaves out.
///
/// - SeeAlso: OpenAPI Specification 3.0.3, "Schema Object"; Swagger 2.0, "Schema Object".
enum OpenAPIKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    guard let version = dialect.openAPI else { return [] }
    var list = [("discriminator" as Text, KeywordDefinition(.openAPI) { Discriminator.rules($0, $1, &$2) })]
    list.append(("x-extensible-enum", KeywordDefinition(.openAPI, extensibleEnumeration)))
    if version == .version31 {
      list.append(("contentEncoding", KeywordDefinition(.openAPI) { $2.contentEncoding($0, $1) }))
    }
    if let name = nullable(in: version) {
      let nullable = KeywordDefinition(.openAPI) { value, place, loader in
        guard value.kind == .boolean else { return loader.malformed(value, place, "a boolean") }
        return [.annotation]  // `type` beside it takes null in
      }
      list.append((name, nullable))
    }
    return list
  }

  /// The keyword that lets null in beside `type`.
  static func nullable(in version: OpenAPIVersion) -> Text? {
    switch version {
    case .version20: "x-nullable"
    case .version30: "nullable"
    case .version31: nil
    }
  }

  /// A list of values that may grow: who reads must expect more, who writes keeps to it.
  private static func extensibleEnumeration(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    guard value.kind == .array, place.dialect.view == .request else { return [.annotation] }
    return [.enumeration(value.elements.map(\.value))]
  }

  /// What a format asserts: integers of a size are bounds; what is not known asserts nothing.
  ///
  /// - SeeAlso: OpenAPI Format Registry.
  static func format(_ name: Text, _ dialect: Dialect) -> [KeywordRule] {
    if let (minimum, maximum) = IntegerFormat.bounds(of: name) {
      return [.minimum(minimum, exclusive: false), .maximum(maximum, exclusive: false)]
    }
    if name == "byte", let pattern = ContentEncoding.pattern(of: "base64") { return [.pattern(pattern)] }
    return Format(name: name, in: dialect) == nil ? [.annotation] : [.format(name)]
  }

  /// The keywords of a schema object of Swagger 2.0 that say something about validity.
  static let names20: Set<Text> = names30.subtracting(["not", "oneOf", "anyOf", "nullable"])
    .union(["x-nullable"])

  /// The keywords of a schema object of OpenAPI 3.0 that say something about validity.
  static let names30: Set<Text> = [
    "$ref", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
    "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties",
    "required", "enum", "type", "not", "allOf", "oneOf", "anyOf", "items", "properties",
    "additionalProperties", "format", "nullable", "discriminator", "x-extensible-enum",
  ]
}
