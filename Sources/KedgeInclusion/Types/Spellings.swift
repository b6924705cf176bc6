import KedgeDocuments

/// The ways to write numbers, which draft 4's integers depend on.
enum Spellings {
  /// How many spellings of one value are tried.
  private static let limit = 32

  /// Each value as it is and, where spelling matters, with its integers written as `1.0`.
  static func variants(_ values: [JSONValue], isLexical: Bool) -> [JSONValue] {
    guard isLexical else { return values }
    return values.flatMap(variants)
  }

  private static func variants(_ value: JSONValue) -> [JSONValue] {
    var result = [value]
    for variant in spellings(value) where variant.description != value.description { result.append(variant) }
    return Array(result.prefix(limit))
  }

  private static func spellings(_ value: JSONValue) -> [JSONValue] {
    switch value {
    case .number(let number):
      guard number.isInteger, let whole = number.integerValue else { return [value] }
      return ["\(whole)", "\(whole).0"].compactMap(ExactNumber.init(lexical:)).map { .number($0) }
    case .array(let elements):
      return product(elements.map(spellings)).map { .array($0) }
    case .object(let object):
      return product(object.members.map { spellings($0.value) }).map { values in
        .object(JSONObject(zip(object.names, values)))
      }
    default: return [value]
    }
  }

  private static func product(_ choices: [[JSONValue]]) -> [[JSONValue]] {
    choices.reduce([[]]) { lists, options in
      Array(lists.flatMap { list in options.map { list + [$0] } }.prefix(limit))
    }
  }

  /// Whether `variants` leaves spellings out.
  static func isComplete(_ value: JSONValue) -> Bool { integers(value) <= 5 }

  private static func integers(_ value: JSONValue) -> Int {
    switch value {
    case .number(let number): number.isInteger ? 1 : 0
    case .array(let elements): elements.reduce(0) { $0 + integers($1) }
    case .object(let object): object.members.reduce(0) { $0 + integers($1.value) }
    default: 0
    }
  }
}
