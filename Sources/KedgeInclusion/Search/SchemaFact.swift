import KedgeDocuments
import KedgeSchema

/// What a schema says by itself, its subschemas left out: equal facts in equal order say the same in every dialect.
enum SchemaFact: Hashable {
  case boolean(Bool)
  case types(TypeSet, isLexical: Bool)
  case values(Set<JSONValue>)
  case number(Kind, ExactNumber, isExclusive: Bool)
  case count(Kind, Int)
  case text(Kind, Text)
  case names(Kind, [Text])
  /// Bounds and numbers of subschemas.
  case shape(Kind, Int, Int)
  /// The same as no other schema: what it means depends on where it stands.
  case place(SchemaID)
  case malformed(Text, JSONValue)

  /// Which keyword a fact is about, in the order in which facts are listed.
  enum Kind: UInt8, Hashable {
    case types, values, multipleOf, maximum, minimum, maxLength, minLength, pattern, invalidPattern, format
    case prefixItems, items, contains, maxItems, minItems, uniqueItems, maxProperties, minProperties, required
    case properties, patternProperties, additionalProperties, propertyNames, dependentRequired,
      dependentSchemas
    case allOf, anyOf, oneOf, not, conditional, reference, dynamic, unresolved, unevaluatedItems
    case unevaluatedProperties, malformed
  }
}
