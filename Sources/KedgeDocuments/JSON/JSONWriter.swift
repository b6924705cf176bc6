/// JSON text of values, without white space.
enum JSONWriter {
  /// Numbers as spelt, members in their order.
  static func compact(_ value: JSONValue) -> [UInt8] {
    var text: [UInt8] = []
    append(value, to: &text)
    return text
  }

  static func append(_ value: JSONValue, to text: inout [UInt8]) {
    switch value {
    case .null: text += "null".utf8
    case .boolean(let flag): text += (flag ? "true" : "false").utf8
    case .number(let number): text += number.lexical.utf8
    case .string(let string): append(string, to: &text)
    case .array(let elements):
      text.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        append(element, to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .object(let object):
      text.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        append(member.name, to: &text)
        text.append(UInt8(ascii: ":"))
        append(member.value, to: &text)
      }
      text.append(UInt8(ascii: "}"))
    }
  }

  /// A quoted string: quote, backslash and control characters escaped, all else as it is.
  static func append(_ string: Text, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for byte in string.string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): text += "\\\"".utf8
      case UInt8(ascii: "\\"): text += "\\\\".utf8
      case 0x0A: text += "\\n".utf8
      case 0x0D: text += "\\r".utf8
      case 0x09: text += "\\t".utf8
      case 0x08: text += "\\b".utf8
      case 0x0C: text += "\\f".utf8
      case 0..<0x20:
        text += "\\u00".utf8
        text.append(byte < 16 ? 48 : 49)
        text.append("0123456789abcdef".utf8.dropFirst(Int(byte & 15)).first ?? 48)
      default: text.append(byte)
      }
    }
    text.append(UInt8(ascii: "\""))
  }
}
