/// One text for each value: equal bytes exactly for values that JSON Schema calls equal.
///
/// No white space, members sorted by code point, one spelling a number (`ExactNumber.canonicalSpelling`), only the escapes
/// that JSON demands.
public enum CanonicalWriter {
  /// The canonical text of a value.
  public static func write(_ value: JSONValue) -> [UInt8] { JSONWriter.compact(canonical(value)) }

  /// The canonical text of a node.
  public static func write(_ node: Node) -> [UInt8] { write(node.value) }

  /// The digest of the canonical text.
  public static func digest(_ value: JSONValue) -> Digest { .sha256(of: write(value)) }

  private static func canonical(_ value: JSONValue) -> JSONValue {
    switch value {
    case .null, .boolean, .string: return value
    case .number(let number): return .number(number.withoutSpelling)
    case .array(let elements): return .array(elements.map(canonical))
    case .object(let object):
      let sorted = object.members.sorted { $0.name < $1.name }
      return .object(JSONObject(sorted.map { ($0.name, canonical($0.value)) }))
    }
  }
}
