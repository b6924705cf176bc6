import KedgeDocuments

/// The values of `enum` or `const`, found without comparing each.
final class ValueTable: Sendable {
  /// The strings, which the program's tables have.
  let strings: NameIndex
  /// Of which types there are values.
  let types: TypeSet
  let acceptsTrue: Bool
  let acceptsFalse: Bool
  private let numbers: Set<ExactNumber>
  /// Arrays and objects, in few cases more than one.
  private let compounds: [JSONValue]
  private let compoundSet: Set<JSONValue>

  /// How many arrays and objects are compared one by one.
  private static let pairLimit = 8

  init(_ values: [JSONValue], strings: NameIndex) {
    self.strings = strings
    types = values.reduce(into: []) { $0.formUnion(TypeSet($1.kind)) }
    numbers = Set(
      values.compactMap { if case .number(let number) = $0 { number.withoutSpelling } else { nil } })
    acceptsTrue = values.contains(.boolean(true))
    acceptsFalse = values.contains(.boolean(false))
    compounds = values.filter { $0.kind == .array || $0.kind == .object }
    compoundSet = compounds.count > Self.pairLimit ? Set(compounds) : []
  }

  /// Whether a value that is no string is among them.
  func contains(_ node: Node) -> Bool {
    switch node.kind {
    case .null: return types.contains(.null)
    case .boolean: return node.boolean == true ? acceptsTrue : acceptsFalse
    case .string: return false
    case .number:
      guard !numbers.isEmpty, let number = node.quantity else { return false }
      return numbers.contains(number)
    case .array, .object:
      if compoundSet.isEmpty { return compounds.contains { node.isEqual(to: $0) } }
      return compoundSet.contains(node.value)
    }
  }
}
