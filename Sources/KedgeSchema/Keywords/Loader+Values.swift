import KedgeDocuments

/// Values of keywords by their shape. A wrong shape is recorded, and the keyword is opaque.
extension Loader {
  /// Records a wrong shape.
  mutating func malformed(_ value: Node, _ place: KeywordPlace, _ expected: String) -> [KeywordRule] {
    report(.malformed(expected: expected), at: value, keyword: place.keyword, in: place.schema)
    return [.malformed]
  }

  /// The schema that is the value, or an element or member of it.
  mutating func subschema(_ node: Node, _ place: KeywordPlace, allowsBoolean: Bool = false) -> SchemaID {
    subschema(
      node, resource: place.resource, dialect: place.dialect, allowsBoolean: allowsBoolean)
  }

  /// A keyword whose value is a schema.
  mutating func schema(
    _ value: Node, _ place: KeywordPlace, _ rule: (SchemaID) -> KeywordRule
  ) -> [KeywordRule] {
    [rule(subschema(value, place))]
  }

  /// A keyword whose value is a non-empty array of schemas.
  mutating func schemas(
    _ value: Node, _ place: KeywordPlace, _ rule: ([SchemaID]) -> KeywordRule
  ) -> [KeywordRule] {
    guard value.kind == .array, value.elementCount > 0 else {
      return malformed(value, place, "a non-empty array of schemas")
    }
    var list: [SchemaID] = []
    for element in value.elements { list.append(subschema(element, place)) }
    return [rule(list)]
  }

  /// A keyword whose value is an object of schemas.
  mutating func members(
    _ value: Node, _ place: KeywordPlace, _ rule: ([PropertySchema]) -> KeywordRule
  ) -> [KeywordRule] {
    guard value.kind == .object else { return malformed(value, place, "an object of schemas") }
    var list: [PropertySchema] = []
    for member in value.members {
      list.append(PropertySchema(name: member.name, schema: subschema(member.value, place)))
    }
    return [rule(list)]
  }

  /// A keyword whose value is a count. More than fits an `Int` is as good as the greatest.
  mutating func count(_ value: Node, _ place: KeywordPlace, _ rule: (Int) -> KeywordRule) -> [KeywordRule] {
    guard let count = Self.count(value) else { return malformed(value, place, "a non-negative integer") }
    return [rule(count)]
  }

  static func count(_ value: Node) -> Int? {
    guard let number = value.number, number.isInteger, !number.isNegative || number.isZero else { return nil }
    return number.integerValue ?? .max
  }

  /// The strings of an array, or nil when it is anything else.
  static func names(_ value: Node) -> [Text]? {
    guard value.kind == .array else { return nil }
    var names: [Text] = []
    for element in value.elements {
      guard let name = element.text else { return nil }
      names.append(name)
    }
    return names
  }
}
