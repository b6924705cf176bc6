import KedgeDocuments
import KedgePatterns

/// `contentEncoding` in OpenAPI 3.1, which took the place of `format: byte`: the alphabet of the encoding.
///
/// - SeeAlso: RFC 4648; RFC 2045, section 6.7; OpenAPI Specification 3.1.1, section 4.8.14.2.
enum ContentEncoding {
  private static let alphabets = [
    "base64": #"^[A-Za-z0-9+/\r\n]*={0,2}[\r\n]*$"#, "base64url": "^[A-Za-z0-9_-]*={0,2}$",
    "base32": "^[A-Z2-7]*=*$", "base16": "^(?:[0-9A-Fa-f]{2})*$",
    "quoted-printable": #"^(?:[\t -<>-~]|=[0-9A-Fa-f]{2}|=?\r?\n)*$"#,
  ]

  private static let patterns = alphabets.compactMapValues { try? Pattern($0) }

  /// The texts of an encoding; nil for one that is not known.
  static func pattern(of name: String) -> Pattern? { patterns[name] }
}

extension Loader {
  /// Asserts the alphabet of an encoding that is known.
  mutating func contentEncoding(_ value: Node, _ place: KeywordPlace) -> [KeywordRule] {
    guard let name = value.string else { return malformed(value, place, "a string") }
    return [ContentEncoding.pattern(of: name).map { .pattern($0) } ?? .annotation]
  }
}
