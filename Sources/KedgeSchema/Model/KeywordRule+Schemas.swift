extension KeywordRule {
  /// The schemas that the rule applies, in order.
  public var schemas: [SchemaID] {
    switch self {
    case .prefixItems(let list), .allOf(let list), .anyOf(let list), .oneOf(let list): list
    case .items(let schema, _), .contains(let schema, _, _), .additionalProperties(let schema),
      .propertyNames(let schema), .not(let schema), .reference(let schema), .dynamicReference(let schema, _),
      .recursiveReference(let schema), .unevaluatedItems(let schema), .unevaluatedProperties(let schema):
      [schema]
    case .properties(let list), .dependentSchemas(let list): list.map(\.schema)
    case .patternProperties(let list): list.map(\.schema)
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise].compactMap { $0 }
    default: []
    }
  }

  /// The same rule over other schemas.
  func mapSchemas(_ transform: (SchemaID) -> SchemaID) -> KeywordRule {
    switch self {
    case .prefixItems(let list): .prefixItems(list.map(transform))
    case .allOf(let list): .allOf(list.map(transform))
    case .anyOf(let list): .anyOf(list.map(transform))
    case .oneOf(let list): .oneOf(list.map(transform))
    case .items(let schema, let start): .items(transform(schema), from: start)
    case .contains(let schema, let minimum, let maximum):
      .contains(transform(schema), minimum: minimum, maximum: maximum)
    case .additionalProperties(let schema): .additionalProperties(transform(schema))
    case .propertyNames(let schema): .propertyNames(transform(schema))
    case .not(let schema): .not(transform(schema))
    case .reference(let schema): .reference(transform(schema))
    case .dynamicReference(let schema, let anchor): .dynamicReference(transform(schema), anchor: anchor)
    case .recursiveReference(let schema): .recursiveReference(transform(schema))
    case .unevaluatedItems(let schema): .unevaluatedItems(transform(schema))
    case .unevaluatedProperties(let schema): .unevaluatedProperties(transform(schema))
    case .properties(let list):
      .properties(list.map { PropertySchema(name: $0.name, schema: transform($0.schema)) })
    case .dependentSchemas(let list):
      .dependentSchemas(list.map { PropertySchema(name: $0.name, schema: transform($0.schema)) })
    case .patternProperties(let list):
      .patternProperties(
        list.map { PatternSchema(source: $0.source, pattern: $0.pattern, schema: transform($0.schema)) })
    case .conditional(let condition, let then, let otherwise):
      .conditional(if: transform(condition), then: then.map(transform), else: otherwise.map(transform))
    default: self
    }
  }
}
