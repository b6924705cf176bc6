import KedgeDocuments

/// The values of `enum` or `const`, found without comparing each.
final class ValueTable: Sendable {
  private let strings: NameTable
  private let numbers: Set<ExactNumber>
  private let acceptsNull: Bool
  private let acceptsTrue: Bool
  private let acceptsFalse: Bool
  /// Arrays and objects, in few cases more than one.
  private let compounds: [JSONValue]
  private let compoundSet: Set<JSONValue>

  /// How many arrays and objects are compared one by one.
  private static let pairLimit = 8

  init(_ values: [JSONValue]) {
    strings = NameTable(values.compactMap { if case .string(let text) = $0 { text } else { nil } })
    numbers = Set(
      values.compactMap { if case .number(let number) = $0 { number.withoutSpelling } else { nil } })
    acceptsNull = values.contains(.null)
    acceptsTrue = values.contains(.boolean(true))
    acceptsFalse = values.contains(.boolean(false))
    compounds = values.filter { $0.kind == .array || $0.kind == .object }
    compoundSet = compounds.count > Self.pairLimit ? Set(compounds) : []
  }

  func contains(_ node: Node) -> Bool {
    switch node.kind {
    case .null: return acceptsNull
    case .boolean: return node.boolean == true ? acceptsTrue : acceptsFalse
    case .string: return strings.count > 0 && strings.place(of: node) != nil
    case .number:
      guard !numbers.isEmpty, let number = node.quantity else { return false }
      return numbers.contains(number)
    case .array, .object:
      if compoundSet.isEmpty { return compounds.contains { node.isEqual(to: $0) } }
      return compoundSet.contains(node.value)
    }
  }
}
