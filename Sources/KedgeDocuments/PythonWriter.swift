/// The text that Python's `json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=True)` writes.
///
/// Numbers spelt with a fraction or exponent become doubles there, and lose what a double cannot hold; others stay
/// exact. What overflows is `Infinity`, which is no JSON, as Python writes it.
///
/// - SeeAlso: <https://docs.python.org/3/library/json.html>
public enum PythonWriter {
  /// The text of a value.
  public static func write(_ value: JSONValue) -> [UInt8] {
    var text: [UInt8] = []
    append(value, to: &text)
    return text
  }

  private static func append(_ value: JSONValue, to text: inout [UInt8]) {
    switch value {
    case .null, .boolean: JSONWriter.append(value, to: &text)
    case .number(let number): text += spelling(number).utf8
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
      for (index, member) in object.members.sorted(by: { $0.name < $1.name }).enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        append(member.name, to: &text)
        text.append(UInt8(ascii: ":"))
        append(member.value, to: &text)
      }
      text.append(UInt8(ascii: "}"))
    }
  }

  /// A quoted string, everything but printable ASCII escaped.
  private static func append(_ string: Text, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for unit in string.string.utf16 {
      switch unit {
      case 0x22: text += "\\\"".utf8
      case 0x5C: text += "\\\\".utf8
      case 0x0A: text += "\\n".utf8
      case 0x0D: text += "\\r".utf8
      case 0x09: text += "\\t".utf8
      case 0x08: text += "\\b".utf8
      case 0x0C: text += "\\f".utf8
      case 0x20...0x7E: text.append(UInt8(unit))
      default:
        text += "\\u".utf8
        for shift in [12, 8, 4, 0] {
          let digit = UInt8(unit >> UInt16(shift) & 15)
          text.append(digit < 10 ? 48 + digit : 87 + digit)
        }
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  private static func spelling(_ number: ExactNumber) -> String {
    guard number.isWrittenAsInteger else { return PythonFloat.representation(number) }
    return number.integerValue.map(String.init) ?? number.withoutSpelling.allDigits
  }
}
