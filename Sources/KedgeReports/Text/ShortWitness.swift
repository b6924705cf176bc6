import KedgeDocuments

/// A document on one line, with its long parts cut and that said.
enum ShortWitness {
  /// Characters that a document may take before it is cut.
  static let limit = 240
  private static let shownElements = 3
  private static let shownCharacters = 24

  /// The document's text, whole when it is short.
  static func text(_ value: JSONValue, _ style: TextStyle) -> String {
    let whole = value.description
    guard whole.unicodeScalars.count > limit else { return PlainText.json(whole, style) }
    let cut = cut(value, style)
    return PlainText.of(cut, style) + " (shortened; the whole has \(whole.unicodeScalars.count) characters)"
  }

  private static func cut(_ value: JSONValue, _ style: TextStyle) -> String {
    switch value {
    case .null, .boolean: return value.description
    case .number: return cutText(value.description, style)
    case .string(let text): return cutString(text, style)
    case .array(let elements):
      return "[\(cutList(elements.map { cut($0, style) }, style))]"
    case .object(let object):
      let members = object.members.map { cutString($0.name, style) + ":" + cut($0.value, style) }
      return "{\(cutList(members, style))}"
    }
  }

  private static func cutList(_ parts: [String], _ style: TextStyle) -> String {
    guard parts.count > shownElements + 1 else { return parts.joined(separator: ",") }
    let rest = parts.count - shownElements
    return (parts.prefix(shownElements) + ["\(style.ellipsis) \(rest) more"]).joined(separator: ",")
  }

  private static func cutString(_ text: Text, _ style: TextStyle) -> String {
    let scalars = text.string.unicodeScalars
    guard scalars.count > shownCharacters * 2 else { return JSONValue.string(text).description }
    let kept = String(String.UnicodeScalarView(scalars.prefix(shownCharacters)))
    let quoted = JSONValue.string(Text(kept)).description
    return "\(quoted.dropLast())\(style.ellipsis)\" (\(scalars.count) characters)"
  }

  private static func cutText(_ text: String, _ style: TextStyle) -> String {
    guard text.utf8.count > shownCharacters * 2 else { return text }
    return "\(text.prefix(shownCharacters))\(style.ellipsis) (\(text.utf8.count) digits)"
  }
}
