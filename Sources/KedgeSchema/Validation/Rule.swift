import KedgeDocuments

/// A keyword made ready to judge by. Plain words only, so that reading one costs no more than its bytes; what is larger
/// stands in the lists of ``ValidationProgram``.
struct Rule: Sendable {
  /// Its place among the keywords of the schema.
  let keyword: Int32
  let check: Check
}

/// What a rule checks. `Operand` is a place in the list of that kind.
enum Check: Sendable {
  typealias Operand = Int32

  case type(TypeSet)
  case values(Operand)

  case multipleOf(Operand)
  case maximum(Operand, exclusive: Bool)
  case minimum(Operand, exclusive: Bool)

  case maxLength(Int)
  case minLength(Int)
  case pattern(Operand)
  case format(Format, isAsserted: Bool)

  case prefixItems(SchemaList)
  case items(SchemaID, from: Int32)
  case contains(SchemaID, Operand)
  case maxItems(Int)
  case minItems(Int)
  case uniqueItems

  case maxProperties(Int)
  case minProperties(Int)
  case required(Operand, count: Int32)
  case properties(Operand)
  case patternProperties(Operand, count: Int32)
  case additionalProperties(SchemaID)
  case propertyNames(SchemaID)
  case dependentRequired(Operand)
  case dependentSchemas(Operand)

  case allOf(SchemaList)
  case anyOf(SchemaList)
  case oneOf(SchemaList)
  case not(SchemaID)
  case conditional(Operand)
  case reference(SchemaID)
  case dynamicReference(SchemaID, Operand)
  case recursiveReference(SchemaID)
  case opaque(Operand)

  case unevaluatedItems(SchemaID)
  case unevaluatedProperties(SchemaID)
}

/// Schemas that follow each other in the program's list.
struct SchemaList: Sendable {
  let start: Int32
  let count: Int32
}

/// Rules that follow each other in the program's list.
struct RuleRange: Sendable {
  var start: Int32 = 0
  var end: Int32 = 0

  var isEmpty: Bool { start == end }
}
