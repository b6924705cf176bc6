import KedgeDocuments

/// `multipleOf` and the bounds of numbers.
///
/// - SeeAlso: JSON Schema Validation 2020-12, section 6.2; draft 4 validation, sections 5.1.2 and 5.1.3 (boolean
///   `exclusiveMaximum` and `exclusiveMinimum`).
enum NumberKeywords: KeywordFamily {
  static func keywords(in dialect: Dialect) -> [(Text, KeywordDefinition)] {
    let isExclusiveBoolean = dialect.draft == .draft4
    return [
      ("multipleOf", KeywordDefinition(.validation, multipleOf)),
      (
        "maximum",
        bound {
          .maximum($0, exclusive: $1)
        } ifExclusive: {
          $0 ? "exclusiveMaximum" : nil
        }
      ),
      (
        "minimum",
        bound {
          .minimum($0, exclusive: $1)
        } ifExclusive: {
          $0 ? "exclusiveMinimum" : nil
        }
      ),
      (
        "exclusiveMaximum",
        isExclusiveBoolean ? flag("maximum") : exclusiveBound { .maximum($0, exclusive: true) }
      ),
      (
        "exclusiveMinimum",
        isExclusiveBoolean ? flag("minimum") : exclusiveBound { .minimum($0, exclusive: true) }
      ),
    ]
  }

  private static func multipleOf(
    _ value: Node, _ place: KeywordPlace, _ loader: inout Loader
  ) -> [KeywordRule] {
    guard let number = value.number, !number.isZero, !number.isNegative else {
      return loader.malformed(value, place, "a number greater than 0")
    }
    return [.multipleOf(number)]
  }

  /// `maximum` and `minimum`; in draft 4 a sibling makes them exclusive.
  private static func bound(
    _ rule: @escaping @Sendable (ExactNumber, Bool) -> KeywordRule,
    ifExclusive sibling: @escaping @Sendable (Bool) -> Text?
  ) -> KeywordDefinition {
    KeywordDefinition(.validation) { value, place, loader in
      guard let number = value.number else { return loader.malformed(value, place, "a number") }
      let flag = sibling(place.dialect.draft == .draft4).flatMap { place.sibling($0)?.boolean }
      return [rule(number, flag ?? false)]
    }
  }

  private static func exclusiveBound(
    _ rule: @escaping @Sendable (ExactNumber) -> KeywordRule
  ) -> KeywordDefinition {
    KeywordDefinition(.validation) { value, place, loader in
      guard let number = value.number else { return loader.malformed(value, place, "a number") }
      return [rule(number)]
    }
  }

  private static func flag(_ bound: String) -> KeywordDefinition {
    KeywordDefinition(.validation) { value, place, loader in
      guard value.kind == .boolean else {
        return loader.malformed(value, place, "a boolean in \(place.dialect), beside `\(bound)`")
      }
      return [.annotation]
    }
  }
}
