/// A JSON value without places: constants, witnesses, what is computed.
///
/// `==` and the hash are JSON Schema's: numbers by value, the order of members of no account.
///
/// - SeeAlso: JSON Schema 2020-12 Core, section 4.2.2.
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number.
  case number(ExactNumber)
  /// A string.
  case string(Text)
  /// An array.
  case array([JSONValue])
  /// An object.
  case object(JSONObject)

  /// Reads a JSON text.
  ///
  /// - Throws: `DocumentError` when it is none.
  public static func parse(_ text: String) throws(DocumentError) -> JSONValue {
    try Document.read(Array(text.utf8), name: "value", format: .json).root.value
  }

  /// The number of values in it, itself included; the size of a witness.
  public var nodeCount: Int {
    switch self {
    case .null, .boolean, .number, .string: 1
    case .array(let elements): elements.reduce(1) { $0 + $1.nodeCount }
    case .object(let object): object.members.reduce(1) { $0 + $1.value.nodeCount }
    }
  }

  /// What kind of value it is.
  public var kind: Node.Kind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// Compact JSON text; numbers as they were spelt, members in their order.
  public var description: String { String(decoding: JSONWriter.compact(self), as: UTF8.self) }
}
