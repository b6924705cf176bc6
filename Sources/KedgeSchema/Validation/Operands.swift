import KedgeDocuments
import KedgePatterns

/// The number of a bound or divisor.
final class NumberOperand: Sendable {
  let number: ExactNumber

  init(_ number: ExactNumber) { self.number = number }
}

/// The same as a word, where it is one.
struct NumberWord: Sendable {
  let value: Int
  let isExact: Bool

  init(_ number: ExactNumber) {
    let word = number.integerValue
    value = word ?? 0
    isExact = word != nil
  }
}

/// A pattern, however its texts are matched.
final class PatternOperand: Sendable {
  let source: String
  /// Nil for what is no regular expression.
  let matcher: PatternMatcher?

  init(source: String, pattern: Pattern?) {
    self.source = source
    matcher = pattern?.matcher
  }
}

/// A pattern, and the schema for the members whose names it matches.
struct NamePattern: Sendable {
  let pattern: Check.Operand
  let schema: SchemaID
}

/// What one member calls for: others, or a schema for the whole object.
struct Dependency: Sendable {
  /// The name of the member alone.
  let name: NameIndex
  /// The names of the others.
  let required: NameIndex
  let requiredCount: Int
  let schema: SchemaID
}

/// How many elements `contains` wants, and whether those count as evaluated.
struct ContainsOperand: Sendable {
  let minimum: Int
  let maximum: Int?
  let evaluates: Bool
}

/// What a schema says of members by their names, all keywords together.
struct MemberRules: Sendable {
  /// The names of `properties` and `required`.
  var names = NameIndex.empty
  /// The members of `properties`, in the program's lists.
  var properties = PlaceRange()
  /// The names of `required`, in the program's texts.
  var required = PlaceRange()
  /// How many they are, each counted once.
  var requiredCount = 0
  /// `patternProperties`, in the program's name patterns.
  var patterns = PlaceRange()
  /// Whether there is `additionalProperties`.
  var hasAdditional = false
  /// Its schema, if that is more than `true`.
  var additional: SchemaID?
  /// Whether it is false.
  var isClosed = false
}

/// The three schemas of `if`.
struct ConditionalOperand: Sendable {
  let condition: SchemaID
  let then: SchemaID?
  let otherwise: SchemaID?
}
