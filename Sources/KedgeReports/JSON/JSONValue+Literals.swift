import KedgeDocuments

extension JSONValue {
  /// A string.
  static func text(_ text: String) -> JSONValue { .string(Text(text)) }

  /// A string, or null for none.
  static func text(_ text: String?) -> JSONValue { text.map { .string(Text($0)) } ?? .null }

  /// An integer.
  static func count(_ count: Int) -> JSONValue { .number(ExactNumber(count)) }
}
