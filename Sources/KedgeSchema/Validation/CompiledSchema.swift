import KedgeDocuments

/// A schema made ready to judge documents by: its rules by the kind of value they speak of. Plain words only.
struct CompiledSchema: Sendable {
  let id: SchemaID
  let resource: ResourceID
  /// The types that every `type` lets through; none for the schema `false`.
  var types: TypeSet = .all
  /// Whether it is `true` or `false`.
  let isBoolean: Bool
  /// Whether draft 4's integers may go by spelling here.
  let isDraft4: Bool
  /// `type`, which ``types`` says too, for whoever must say why.
  var typeRules = RuleRange()
  /// Whatever the kind: `enum`, `const`, and what is opaque.
  var valueRules = RuleRange()
  var numberRules = RuleRange()
  var stringRules = RuleRange()
  var arrayRules = RuleRange()
  var objectRules = RuleRange()
  /// Schemas for the same instance.
  var inPlaceRules = RuleRange()
  /// What looks at what the others leave.
  var unevaluatedRules = RuleRange()

  init(_ schema: Schema) {
    id = schema.id
    resource = schema.resource
    isBoolean = schema.boolean != nil
    isDraft4 = schema.dialect.mayHaveLexicalIntegers
    if schema.boolean == false { types = [] }
  }

  /// The rules that speak of values of a kind.
  func rules(for kind: Node.Kind) -> RuleRange {
    switch kind {
    case .null, .boolean: RuleRange()
    case .number: numberRules
    case .string: stringRules
    case .array: arrayRules
    case .object: objectRules
    }
  }
}
