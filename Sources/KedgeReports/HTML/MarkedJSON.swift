import KedgeDocuments

/// A document as HTML, for people, with some places marked.
struct MarkedJSON {
  /// Where something is wrong.
  let marks: Set<JSONPointer>

  /// Characters of a string that are shown; elements and members of a list.
  private static let characterLimit = 400
  private static let listLimit = 50
  /// Characters up to which an array or object stays on one line.
  private static let lineLimit = 72

  /// The markup of a value: two spaces a level.
  func html(_ value: JSONValue) -> String { html(value, .root, indent: "") }

  private func html(_ value: JSONValue, _ place: JSONPointer, indent: String) -> String {
    let text = content(value, place, indent)
    return marks.contains(place) ? "<mark>\(text)</mark>" : text
  }

  private func content(_ value: JSONValue, _ place: JSONPointer, _ indent: String) -> String {
    switch value {
    case .null, .boolean, .number: return Self.scalar(value.description)
    case .string(let text): return Self.string(text)
    case .array(let elements):
      let parts = elements.prefix(Self.listLimit).enumerated().map { index, element in
        html(element, place.appending(index: index), indent: indent + "  ")
      }
      return list("[", parts + Self.rest(elements.count), "]", value, indent)
    case .object(let object):
      let parts = object.members.prefix(Self.listLimit).map { member in
        "<span class=\"name\">\(Self.string(member.name))</span>: "
          + html(member.value, place.appending(member.name), indent: indent + "  ")
      }
      return list("{", parts + Self.rest(object.count), "}", value, indent)
    }
  }

  private func list(_ open: String, _ parts: [String], _ close: String, _ value: JSONValue, _ indent: String)
    -> String
  {
    if parts.isEmpty { return open + close }
    if value.description.utf8.count + indent.utf8.count <= Self.lineLimit {
      return open + parts.joined(separator: ", ") + close
    }
    let rows = parts.map { "\(indent)  \($0)" }.joined(separator: ",\n")
    return "\(open)\n\(rows)\n\(indent)\(close)"
  }

  private static func rest(_ count: Int) -> [String] {
    count > listLimit ? ["<i>… \(count - listLimit) more</i>"] : []
  }

  private static func scalar(_ text: String) -> String {
    text.utf8.count > characterLimit
      ? "\(HTMLText.escaped(String(text.prefix(characterLimit))))<i>… (\(text.utf8.count) digits)</i>"
      : HTMLText.escaped(text)
  }

  private static func string(_ text: Text) -> String {
    let scalars = text.string.unicodeScalars
    let kept = String(String.UnicodeScalarView(scalars.prefix(characterLimit)))
    let quoted = HTMLText.escaped(PlainText.json(JSONValue.string(Text(kept)).description, TextStyle()))
    return scalars.count > characterLimit ? "\(quoted)<i>… (\(scalars.count) characters)</i>" : quoted
  }
}
