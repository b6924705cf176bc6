import KedgeDocuments

/// A schema made ready to judge documents by: its rules sorted by the kind of value they speak of, once for all
/// documents.
final class CompiledSchema: Sendable {
  let id: SchemaID
  let resource: ResourceID
  /// The value of a schema that is `true` or `false`.
  let boolean: Bool?
  /// The types that every `type` lets through.
  let types: TypeSet
  /// Whether draft 4's integers may go by spelling here.
  let isDraft4: Bool
  /// `type`, which ``types`` says too, for whoever must say why.
  let typeRules: [Rule]
  /// Whatever the kind: `enum`, `const`, and what is opaque.
  let valueRules: [Rule]
  let numberRules: [Rule]
  let stringRules: [Rule]
  let arrayRules: [Rule]
  let objectRules: [Rule]
  /// Schemas for the same instance.
  let inPlaceRules: [Rule]
  /// What looks at what the others leave; nothing when there is none.
  let unevaluatedRules: [Rule]
  /// The keywords that only annotate.
  let annotations: [Int32]

  init(_ schema: Schema) {
    id = schema.id
    resource = schema.resource
    boolean = schema.boolean
    isDraft4 = schema.dialect.draft == .draft4
    var compiler = RuleCompiler(schema)
    for (place, keyword) in schema.keywords.enumerated() {
      compiler.add(keyword, Int32(truncatingIfNeeded: place))
    }
    types = compiler.types
    typeRules = compiler.typeRules
    valueRules = compiler.valueRules
    numberRules = compiler.numberRules
    stringRules = compiler.stringRules
    arrayRules = compiler.arrayRules
    objectRules = compiler.objectRules
    inPlaceRules = compiler.inPlaceRules
    unevaluatedRules = compiler.unevaluatedRules
    annotations = compiler.annotations
  }
}
