import KedgeDocuments

/// The ways to write numbers, which draft 4's integers depend on.
enum Spellings {
  /// How many spellings of one value are tried.
  private static let limit = 32

  /// Each value as it is and with its integers written plainly; where every spelling matters, as `1.0` too.
  static func variants(_ values: [JSONValue], isLexical: Bool) -> [JSONValue] {
    if isLexical { return values.flatMap(variants) }
    return values.flatMap { value -> [JSONValue] in
      let plain = plain(value)
      return plain.description == value.description ? [value] : [value, plain]
    }
  }

  private static func plain(_ value: JSONValue) -> JSONValue {
    switch value {
    case .number(let number): .number(number.plainDigits.flatMap(ExactNumber.init(lexical:)) ?? number)
    case .array(let elements): .array(elements.map(plain))
    case .object(let object): .object(JSONObject(object.members.map { ($0.name, plain($0.value)) }))
    default: value
    }
  }

  private static func variants(_ value: JSONValue) -> [JSONValue] {
    var result = [value]
    for variant in spellings(value) where variant.description != value.description { result.append(variant) }
    return Array(result.prefix(limit))
  }

  private static func spellings(_ value: JSONValue) -> [JSONValue] {
    switch value {
    case .number(let number):
      guard let whole = number.plainDigits else { return [value] }
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
