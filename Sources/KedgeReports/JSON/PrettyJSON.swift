import KedgeDocuments

/// JSON text for people: two spaces a level, what is short on one line.
enum PrettyJSON {
  /// Characters up to which an array or object stays on one line.
  static let lineLimit = 80

  /// The text, without a line break at its end.
  static func text(_ value: JSONValue, indent: String = "", used: Int = 0) -> String {
    if let line = line(value, within: lineLimit - indent.utf8.count - used) { return line }
    let inner = indent + "  "
    switch value {
    case .null, .boolean, .number, .string: return value.description
    case .array(let elements):
      let rows = elements.map { inner + text($0, indent: inner) }
      return "[\n\(rows.joined(separator: ",\n"))\n\(indent)]"
    case .object(let object):
      let rows = object.members.map { member in
        let name = JSONValue.string(member.name).description + ": "
        return inner + name + text(member.value, indent: inner, used: name.utf8.count)
      }
      return "{\n\(rows.joined(separator: ",\n"))\n\(indent)}"
    }
  }

  /// The text on one line, with a space after each comma and colon; nil where it takes more bytes, and no more of it is
  /// written than that takes to see.
  private static func line(_ value: JSONValue, within room: Int) -> String? {
    var text = ""
    return append(value, to: &text, within: room) ? text : nil
  }

  private static func append(_ value: JSONValue, to text: inout String, within room: Int) -> Bool {
    switch value {
    case .null, .boolean, .number, .string: text += value.description
    case .array(let elements):
      text += "["
      for (place, element) in elements.enumerated() {
        if place > 0 { text += ", " }
        guard append(element, to: &text, within: room) else { return false }
      }
      text += "]"
    case .object(let object):
      text += "{"
      for (place, member) in object.members.enumerated() {
        text += "\(place > 0 ? ", " : "")\(JSONValue.string(member.name)): "
        guard append(member.value, to: &text, within: room) else { return false }
      }
      text += "}"
    }
    return text.utf8.count <= room
  }
}
