import KedgeDocuments
import KedgePatterns

/// `maxLength`, `minLength`, `pattern`, `format`.
///
/// - SeeAlso: JSON Schema Validation 2020-12, sections 6.3 and 7.
enum StringKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    [
      ("maxLength", KeywordDefinition(.validation) { $2.count($0, $1) { .maxLength($0) } }),
      ("minLength", KeywordDefinition(.validation) { $2.count($0, $1) { .minLength($0) } }),
      ("pattern", KeywordDefinition(.validation, pattern)),
      ("format", KeywordDefinition([.formatAnnotation, .formatAssertion], format)),
    ]
  }

  private static func pattern(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    guard let source = value.string else { return loader.malformed(value, place, "a string") }
    do {
      return [.pattern(try Pattern(source))]
    } catch {
      loader.report(.invalidPattern("\(error)"), at: value, keyword: place.keyword, in: place.schema)
      return [.invalidPattern(source)]
    }
  }

  private static func format(_ value: Node, _ place: KeywordPlace, _ loader: inout Loader) -> [KeywordRule] {
    guard let name = value.text else { return loader.malformed(value, place, "a string") }
    return place.dialect.openAPI == nil ? [.format(name)] : OpenAPIKeywords.format(name, place.dialect)
  }
}
