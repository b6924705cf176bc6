import KedgeDocuments

/// `if`, `then`, `else`, from draft 7 on. The rule stands at `if`; without it the others have no effect.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 10.2.2.
enum ConditionalKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    guard dialect.draft >= .draft7 else { return [] }
    let folded = KeywordDefinition(.applicator) { $2.schema($0, $1) { _ in .annotation } }
    return [("if", KeywordDefinition(.applicator, condition)), ("then", folded), ("else", folded)]
  }

  private static func condition(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    let condition = loader.subschema(value, place)
    let then = place.sibling("then").map { loader.subschema($0, place) }
    let otherwise = place.sibling("else").map { loader.subschema($0, place) }
    return [.conditional(if: condition, then: then, else: otherwise)]
  }
}
