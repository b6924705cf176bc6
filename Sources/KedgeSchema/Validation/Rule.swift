import KedgeDocuments
import KedgePatterns

/// A keyword made ready to judge by.
struct Rule: Sendable {
  /// Its place among the keywords of the schema.
  let keyword: Int32
  let check: Check
}

/// What a rule checks. Payloads are words or references, so that reading one is cheap.
enum Check: Sendable {
  case type(TypeSet)
  case values(ValueTable)

  case multipleOf(NumberOperand)
  case maximum(NumberOperand, exclusive: Bool)
  case minimum(NumberOperand, exclusive: Bool)

  case maxLength(Int)
  case minLength(Int)
  case pattern(PatternOperand)
  case format(Format, isAsserted: Bool)

  case prefixItems([SchemaID])
  case items(SchemaID, from: Int)
  case contains(SchemaID, ContainsOperand)
  case maxItems(Int)
  case minItems(Int)
  case uniqueItems

  case maxProperties(Int)
  case minProperties(Int)
  case required([Text])
  case properties(PropertyTable)
  case patternProperties([PatternOperand])
  case additionalProperties(SchemaID)
  case propertyNames(SchemaID)
  case dependentRequired([DependentNames])
  case dependentSchemas([PropertySchema])

  case allOf([SchemaID])
  case anyOf([SchemaID])
  case oneOf([SchemaID])
  case not(SchemaID)
  case conditional(ConditionalOperand)
  case reference(SchemaID)
  case dynamicReference(SchemaID, DynamicOperand)
  case recursiveReference(SchemaID)
  case opaque(String)

  case unevaluatedItems(SchemaID)
  case unevaluatedProperties(SchemaID)
}

/// The number of a bound or divisor, by word where it fits.
final class NumberOperand: Sendable {
  let number: ExactNumber

  init(_ number: ExactNumber) { self.number = number }
}

/// A pattern, and the schema for the members whose names it matches.
final class PatternOperand: Sendable {
  let source: String
  let pattern: Pattern?
  let schema: SchemaID

  init(source: String, pattern: Pattern?, schema: SchemaID = SchemaID(rawValue: -1)) {
    self.source = source
    self.pattern = pattern
    self.schema = schema
  }
}

/// How many elements `contains` wants, and whether those count as evaluated.
final class ContainsOperand: Sendable {
  let minimum: Int
  let maximum: Int?
  let evaluates: Bool

  init(minimum: Int, maximum: Int?, evaluates: Bool) {
    self.minimum = minimum
    self.maximum = maximum
    self.evaluates = evaluates
  }
}

/// Members by name.
final class PropertyTable: Sendable {
  let names: NameTable
  let schemas: [SchemaID]

  init(_ properties: [PropertySchema]) {
    names = NameTable(properties.map(\.name))
    schemas = properties.map(\.schema)
  }
}

/// The three schemas of `if`.
final class ConditionalOperand: Sendable {
  let condition: SchemaID
  let then: SchemaID?
  let otherwise: SchemaID?

  init(condition: SchemaID, then: SchemaID?, otherwise: SchemaID?) {
    self.condition = condition
    self.then = then
    self.otherwise = otherwise
  }
}

/// The anchor that a dynamic reference looks for.
final class DynamicOperand: Sendable {
  let anchor: Text

  init(anchor: Text) { self.anchor = anchor }
}
