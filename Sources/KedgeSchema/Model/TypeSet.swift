public import KedgeDocuments

/// A set of the types of JSON Schema, as the keyword `type` names them.
///
/// `number` contains `integer`: the numbers are split into the integers and the rest. What an integer is
/// (`1.0` in draft 4) is for the validator to say.
///
/// - SeeAlso: JSON Schema Validation 2020-12, section 6.1.1 "type".
public struct TypeSet: OptionSet, Hashable, Sendable, CustomStringConvertible {
  /// One bit a type: null, boolean, integer, other number, string, array, object.
  public let rawValue: UInt8

  /// Creates the set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The type of `null`.
  public static let null = TypeSet(rawValue: 1)
  /// The type of `true` and `false`.
  public static let boolean = TypeSet(rawValue: 2)
  /// The numbers that are integers.
  public static let integer = TypeSet(rawValue: 4)
  /// The numbers that are no integers; `type` has no name for it.
  public static let fractional = TypeSet(rawValue: 8)
  /// All numbers: ``integer`` and ``fractional``.
  public static let number = TypeSet(rawValue: 12)
  /// The type of strings.
  public static let string = TypeSet(rawValue: 16)
  /// The type of arrays.
  public static let array = TypeSet(rawValue: 32)
  /// The type of objects.
  public static let object = TypeSet(rawValue: 64)
  /// Every type.
  public static let all = TypeSet(rawValue: 127)

  /// The type that `type` calls by a name, or nil.
  public init?(name: Text) {
    guard let named = Self.named.first(where: { $0.name == name }) else { return nil }
    self = named.type
  }

  /// The types of the values of a kind.
  @inline(__always)
  init(_ kind: Node.Kind) {
    switch kind {
    case .null: self = .null
    case .boolean: self = .boolean
    case .number: self = .number
    case .string: self = .string
    case .array: self = .array
    case .object: self = .object
    }
  }

  /// The type of a value; an integer is one by value.
  init(of node: Node) {
    self =
      switch node.kind {
      case .null: .null
      case .boolean: .boolean
      case .number: node.number?.isInteger == true ? .integer : .fractional
      case .string: .string
      case .array: .array
      case .object: .object
      }
  }

  /// The names of the types in the set, as `type` spells them.
  public var names: [String] {
    Self.named.filter { contains($0.type) && !($0.type == .integer && contains(.number)) }.map(\.name.string)
  }

  /// The names, joined by `, `.
  public var description: String { names.joined(separator: ", ") }

  private static let named: [(name: Text, type: TypeSet)] = [
    ("null", .null), ("boolean", .boolean), ("integer", .integer), ("number", .number),
    ("string", .string), ("array", .array), ("object", .object),
  ]
}
