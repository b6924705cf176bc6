import KedgeDocuments
import KedgePatterns

/// The number of a bound or divisor, by word where it fits.
final class NumberOperand: Sendable {
  let number: ExactNumber

  init(_ number: ExactNumber) { self.number = number }
}

/// A pattern, and the schema for the members whose names it matches.
final class PatternOperand: Sendable {
  /// By reference: a pattern is too large to be copied for each match.
  final class Box: Sendable {
    let pattern: Pattern

    init(_ pattern: Pattern) { self.pattern = pattern }
  }

  let source: String
  /// Nil for what is no regular expression.
  let box: Box?
  let schema: SchemaID

  init(source: String, pattern: Pattern?, schema: SchemaID = SchemaID(rawValue: -1)) {
    self.source = source
    box = pattern.map(Box.init)
    self.schema = schema
  }
}

/// How many elements `contains` wants, and whether those count as evaluated.
struct ContainsOperand: Sendable {
  let minimum: Int
  let maximum: Int?
  let evaluates: Bool
}

/// Members by name, and the schemas for them in the program's list.
struct PropertyTable: Sendable {
  let names: NameTable
  let schemas: SchemaList
}

/// The three schemas of `if`.
struct ConditionalOperand: Sendable {
  let condition: SchemaID
  let then: SchemaID?
  let otherwise: SchemaID?
}
