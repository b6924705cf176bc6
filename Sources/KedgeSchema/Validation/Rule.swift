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

  case type(TypeSet, isDraft4: Bool)
  case values(Operand)

  case multipleOf(Operand)
  case maximum(Operand, exclusive: Bool)
  case minimum(Operand, exclusive: Bool)

  case maxLength(Int)
  case minLength(Int)
  case pattern(Operand)
  case format(Format, isAsserted: Bool)

  case prefixItems(PlaceRange)
  case items(SchemaID, from: Int32)
  case contains(SchemaID, Operand)
  case maxItems(Int)
  case minItems(Int)
  case uniqueItems

  case maxProperties(Int)
  case minProperties(Int)
  case required(Operand)
  case properties(Operand)
  case patternProperties(Operand)
  case additionalProperties(SchemaID, Operand)
  case propertyNames(SchemaID)
  case dependentRequired(PlaceRange)
  case dependentSchemas(PlaceRange)

  case allOf(PlaceRange)
  case anyOf(PlaceRange)
  case oneOf(PlaceRange)
  case not(SchemaID)
  case conditional(Operand)
  case reference(SchemaID)
  case dynamicReference(SchemaID, Operand)
  case recursiveReference(SchemaID)
  case opaque(Operand)

  case unevaluatedItems(SchemaID)
  case unevaluatedProperties(SchemaID)

  // What several keywords come to, where nobody asks for each: `KindRules` makes them.

  /// `required`, `properties`, `patternProperties` and `additionalProperties`.
  case members(Operand)
  /// A string that is one of these.
  case strings(NameIndex)
  /// A schema for the same instance, from which no reference leads back here.
  case schema(SchemaID)
}

/// Places that follow each other in one of the program's lists.
struct PlaceRange: Sendable {
  var start: Int32 = 0
  var end: Int32 = 0

  var count: Int { Int(end - start) }
  var isEmpty: Bool { start == end }
  var places: Range<Int> { Int(start)..<Int(end) }
}
