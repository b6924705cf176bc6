import KedgeDocuments

/// Assertions for types that `type` beside them excludes, and keywords that need another one.
enum DeadKeyword: LintRule {
  static let name = "keyword-without-effect"

  /// Keywords that do nothing without one of others.
  private static let needs: [(keyword: Text, others: [Text], from: Draft)] = [
    ("then", ["if"], .draft7), ("else", ["if"], .draft7), ("if", ["then", "else"], .draft7),
    ("minContains", ["contains"], .draft2019), ("maxContains", ["contains"], .draft2019),
  ]

  static func findings(in schema: Schema, of set: SchemaSet) -> [(node: Node, message: String)] {
    outOfType(schema) + alone(schema) + draftSpecific(schema)
  }

  private static func outOfType(_ schema: Schema) -> [(node: Node, message: String)] {
    var types = TypeSet.all
    for keyword in schema.keywords { if case .type(let own) = keyword.rule { types.formIntersection(own) } }
    guard types != .all, !types.isEmpty else { return [] }
    return schema.keywords.compactMap { keyword in
      guard let spoken = keyword.rule.spokenTypes, spoken.isDisjoint(with: types) else { return nil }
      return (keyword.node, "`\(keyword.name)` has no effect on values of type \(types); remove it")
    }
  }

  private static func alone(_ schema: Schema) -> [(node: Node, message: String)] {
    needs.compactMap { keyword, others, draft in
      guard schema.dialect.draft >= draft, schema.dialect.openAPI != .version30,
        let found = schema.keyword(keyword), !others.contains(where: { schema.keyword($0) != nil })
      else { return nil }
      let list = others.map { "`\($0)`" }.joined(separator: " or ")
      return (found.node, "`\(keyword)` has no effect without \(list)")
    }
  }

  private static func draftSpecific(_ schema: Schema) -> [(node: Node, message: String)] {
    var found: [(node: Node, message: String)] = []
    if schema.dialect.draft < .draft2020, let additional = schema.keyword("additionalItems"),
      case .annotation = additional.rule
    {
      found.append((additional.node, "`additionalItems` has no effect unless `items` is an array"))
    }
    if schema.dialect.draft == .draft4 {
      for (flag, bound) in [("exclusiveMaximum" as Text, "maximum" as Text), ("exclusiveMinimum", "minimum")]
      {
        guard let keyword = schema.keyword(flag), schema.keyword(bound) == nil else { continue }
        found.append((keyword.node, "`\(flag)` has no effect without `\(bound)` in \(schema.dialect)"))
      }
    }
    if let nullable = schema.keyword("nullable"), nullable.node.boolean == true {
      if schema.dialect.openAPI != .version30 {
        found.append((nullable.node, "`nullable` means nothing in \(schema.dialect); add null to `type`"))
      } else if schema.keyword("type") == nil {
        found.append((nullable.node, "`nullable` has no effect without `type` beside it"))
      }
    }
    return found
  }
}

extension KeywordRule {
  /// The types that an assertion speaks of; nil when it speaks of all, or asserts nothing.
  fileprivate var spokenTypes: TypeSet? {
    switch self {
    case .multipleOf, .maximum, .minimum: .number
    case .maxLength, .minLength, .pattern: .string
    case .prefixItems, .items, .contains, .maxItems, .minItems, .uniqueItems, .unevaluatedItems: .array
    case .maxProperties, .minProperties, .required, .properties, .patternProperties, .additionalProperties,
      .propertyNames, .dependentRequired, .dependentSchemas, .unevaluatedProperties:
      .object
    default: nil
    }
  }
}
