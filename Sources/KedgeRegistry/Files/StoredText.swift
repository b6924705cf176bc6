internal import KedgeDocuments

/// How Kedge writes its own files: JSON, a member of the whole a line, and an element of a list a line, so that a
/// difference between two of them is read line by line.
enum StoredText {
  static func write(_ object: JSONObject) -> [UInt8] {
    var text = "{"
    for (place, member) in object.members.enumerated() {
      text += place == 0 ? "\n" : ",\n"
      text += "  \(JSONValue.string(member.name)): \(value(member.value))"
    }
    return Array((text + "\n}\n").utf8)
  }

  private static func value(_ value: JSONValue) -> String {
    guard case .array(let elements) = value, !elements.isEmpty else { return spaced(value) }
    return "[\n" + elements.map { "    " + spaced($0) }.joined(separator: ",\n") + "\n  ]"
  }

  private static func spaced(_ value: JSONValue) -> String {
    switch value {
    case .object(let object):
      let members = object.members.map { "\(JSONValue.string($0.name)): \(spaced($0.value))" }
      return members.isEmpty ? "{}" : "{ " + members.joined(separator: ", ") + " }"
    case .array(let elements): return "[" + elements.map(spaced).joined(separator: ", ") + "]"
    default: return value.description
    }
  }
}

extension JSONValue {
  /// A string.
  init(text: String) { self = .string(Text(text)) }

  /// Strings.
  init(list: [String]) { self = .array(list.map { JSONValue(text: $0) }) }
}
