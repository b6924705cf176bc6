/// Text in HTML that stays text.
enum HTMLText {
  /// Text with what HTML takes for markup written out, in content and in quoted attributes.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Text from a document: what cannot be seen is written out, then as `escaped`.
  static func plain(_ text: String) -> String { escaped(PlainText.of(text, TextStyle())) }

  /// A sentence in which `quoted` parts are code.
  static func prose(_ text: String) -> String {
    let parts = PlainText.of(text, TextStyle()).split(separator: "`", omittingEmptySubsequences: false).map {
      escaped(String($0))
    }
    guard !parts.count.isMultiple(of: 2) else { return parts.joined(separator: "`") }
    return parts.enumerated().map { $0.isMultiple(of: 2) ? $1 : "<code>\($1)</code>" }.joined()
  }
}
