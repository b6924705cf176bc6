import KedgeDocuments

/// A media type or a range of them: `application/json`, `text/*`, `*/*`.
///
/// - SeeAlso: RFC 9110, section 12.5.1 "Accept" and 8.3.1 "Media Type".
struct MediaRange: Hashable, Sendable {
  /// In small letters, parameters sorted, without spaces.
  let text: Text
  private let type: String
  private let subtype: String
  private let parameters: Set<String>

  init(_ written: Text) {
    let parts = written.string.split(separator: ";").map { Self.trimmed($0) }
    let essence = Self.lowercased(parts.first ?? "")
    let names = essence.split(separator: "/", maxSplits: 1)
    type = names.first.map(String.init) ?? ""
    subtype = names.count > 1 ? String(names[1]) : "*"
    let written = parts.dropFirst().filter { !Self.isDefault($0) }.map(Self.lowercased).sorted()
    parameters = Set(written)
    text = Text(([essence] + written).joined(separator: ";"))
  }

  /// Whether every type in the other range is in this one: who takes `text/html` takes it with parameters, too.
  func covers(_ other: MediaRange) -> Bool {
    guard parameters.isSubset(of: other.parameters) else { return false }
    return type == "*" || type == other.type && (subtype == "*" || subtype == other.subtype)
  }

  /// More is more exact.
  var exactness: Int { (type == "*" ? 0 : subtype == "*" ? 1 : 2) + parameters.count }

  /// A type of the range, as a message names it.
  var example: Text {
    switch (type, subtype) {
    case ("*", _), ("application", "*"): "application/json"
    case (let type, "*"): Text("\(type)/\(type == "text" ? "plain" : "example")")
    default: text
    }
  }

  /// Whether its bodies are JSON.
  var isJSON: Bool { subtype == "json" || subtype.hasSuffix("+json") || subtype == "*" }

  /// Whether its bodies are XML.
  var isXML: Bool { subtype == "xml" || subtype.hasSuffix("+xml") }

  /// Whether its bodies are text that nothing more is known of.
  var isText: Bool { type == "text" && !isXML && !isJSON }

  /// Whether it stands for several types.
  var isOpen: Bool { type == "*" || subtype == "*" }

  /// Whether its bodies have parts with headers of their own.
  var isMultipart: Bool { type == "multipart" }

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
