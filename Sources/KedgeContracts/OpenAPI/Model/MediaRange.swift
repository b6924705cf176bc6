import KedgeDocuments

/// A media type or a range of them: `application/json`, `text/*`, `*/*`.
///
/// - SeeAlso: RFC 9110, section 12.5.1 "Accept" and 8.3.1 "Media Type".
struct MediaRange: Hashable, Sendable {
  /// In small letters, parameters sorted, without spaces.
  let text: Text
  private let type: String
  private let subtype: String

  init(_ written: Text) {
    let parts = written.string.split(separator: ";").map { Self.trimmed($0) }
    let essence = Self.lowercased(parts.first ?? "")
    let names = essence.split(separator: "/", maxSplits: 1)
    type = names.first.map(String.init) ?? ""
    subtype = names.count > 1 ? String(names[1]) : "*"
    let parameters = parts.dropFirst().filter { !Self.isDefault($0) }.map(Self.lowercased).sorted()
    text = Text(([essence] + parameters).joined(separator: ";"))
  }

  /// Whether every type in the other range is in this one.
  func covers(_ other: MediaRange) -> Bool {
    if text == other.text || type == "*" { return true }
    return subtype == "*" && type == other.type
  }

  /// More is more exact.
  var exactness: Int { type == "*" ? 0 : subtype == "*" ? 1 : 2 }

  /// Whether its bodies are forms.
  var isForm: Bool { type == "multipart" || subtype == "x-www-form-urlencoded" }

  /// The character set that JSON and most text has anyway says nothing.
  private static func isDefault(_ parameter: String) -> Bool {
    let small = lowercased(parameter).filter { $0 != " " && $0 != "\"" }
    return small.isEmpty || small == "charset=utf-8"
  }

  private static func trimmed(_ text: Substring) -> String {
    var part = text
    while part.first == " " { part = part.dropFirst() }
    while part.last == " " { part = part.dropLast() }
    return String(part)
  }

  private static func lowercased(_ text: String) -> String {
    String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
