import KedgeDocuments

/// What OpenAPI adds and leaves out.
///
/// - SeeAlso: OpenAPI Specification 3.0.3, "Schema Object".
enum OpenAPIKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    guard dialect.openAPI == .version30 else { return [] }
    let nullable = KeywordDefinition(.openAPI) { value, place, loader in
      guard value.kind == .boolean else { return loader.malformed(value, place, "a boolean") }
      return [.annotation]  // `type` beside it takes null in
    }
    return [("nullable", nullable)]
  }

  /// The keywords of a schema object of OpenAPI 3.0 that say something about validity.
  static let names30: Set<Text> = [
    "$ref", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
    "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties",
    "required", "enum", "type", "not", "allOf", "oneOf", "anyOf", "items", "properties",
    "additionalProperties", "format", "nullable",
  ]
}
