/// The vocabularies of a dialect, as `$vocabulary` of its metaschema declares them.
///
/// - SeeAlso: JSON Schema Core 2020-12, section 8.1.2 "Vocabularies".
public struct Vocabularies: OptionSet, Hashable, Sendable {
  /// One bit a vocabulary.
  public let rawValue: UInt16

  /// Creates the set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Identifiers, references, definitions. Every dialect has it.
  public static let core = Vocabularies(rawValue: 1)
  /// Keywords that apply subschemas.
  public static let applicator = Vocabularies(rawValue: 2)
  /// `unevaluatedItems` and `unevaluatedProperties` (in 2019-09 they belong to the applicators).
  public static let unevaluated = Vocabularies(rawValue: 4)
  /// Assertions.
  public static let validation = Vocabularies(rawValue: 8)
  /// `title`, `description`, `default` and the like.
  public static let metadata = Vocabularies(rawValue: 16)
  /// `format` as an annotation.
  public static let formatAnnotation = Vocabularies(rawValue: 32)
  /// `format` as an assertion.
  public static let formatAssertion = Vocabularies(rawValue: 64)
  /// `contentEncoding` and the like.
  public static let content = Vocabularies(rawValue: 128)
  /// `nullable`, `discriminator`, `xml` and the like.
  public static let openAPI = Vocabularies(rawValue: 256)

  /// What a dialect has that declares nothing.
  public static let standard: Vocabularies = [
    .core, .applicator, .unevaluated, .validation, .metadata, .formatAnnotation, .content,
  ]

  /// The vocabulary with an address, or nil when it is not known here.
  public init?(address: String) {
    for (prefix, names) in Self.known {
      if address.utf8.starts(with: prefix.utf8) {
        let name = String(address.dropFirst(prefix.count))
        guard let found = names.first(where: { $0.0 == name }) else { return nil }
        self = found.1
        return
      }
    }
    guard address == "https://spec.openapis.org/oas/3.1/vocab/base" else { return nil }
    self = .openAPI
  }

  private static let known: [(String, [(String, Vocabularies)])] = [
    (
      "https://json-schema.org/draft/2020-12/vocab/",
      [
        ("core", .core), ("applicator", .applicator), ("unevaluated", .unevaluated),
        ("validation", .validation), ("meta-data", .metadata), ("format-annotation", .formatAnnotation),
        ("format-assertion", .formatAssertion), ("content", .content),
      ]
    ),
    (
      "https://json-schema.org/draft/2019-09/vocab/",
      [
        ("core", .core), ("applicator", [.applicator, .unevaluated]), ("validation", .validation),
        ("meta-data", .metadata), ("format", .formatAnnotation), ("content", .content),
      ]
    ),
  ]
}
