import KedgeDocuments

/// JSON text for people: two spaces a level, what is short on one line.
enum PrettyJSON {
  /// Characters up to which an array or object stays on one line.
  static let lineLimit = 80

  /// The text, without a line break at its end.
  static func text(_ value: JSONValue, indent: String = "", used: Int = 0) -> String {
    let line = value.spaced
    if line.utf8.count + indent.utf8.count + used <= lineLimit { return line }
    let inner = indent + "  "
    switch value {
    case .null, .boolean, .number, .string: return line
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
}

extension JSONValue {
  /// On one line, with a space after each comma and colon.
  fileprivate var spaced: String {
    switch self {
    case .null, .boolean, .number, .string: return description
    case .array(let elements): return "[\(elements.map(\.spaced).joined(separator: ", "))]"
    case .object(let object):
      let members = object.members.map { "\(JSONValue.string($0.name)): \($0.value.spaced)" }
      return "{\(members.joined(separator: ", "))}"
    }
  }
}
