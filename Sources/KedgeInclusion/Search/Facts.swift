import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// What is known of one value of a known type, when every choice has been made.
struct Facts {
  /// The only values it may be; nil for no such list.
  var candidates: [JSONValue]?
  var excluded: [JSONValue] = []
  /// Whether something was left out that may make the facts impossible or the choice incomplete.
  var isGuess = false
  /// Statements of unknown meaning that hold, and that fail.
  var opaque: Set<Text> = []
  var opaqueNegated: Set<Text> = []
  var numbers = NumberFacts()
  var strings = StringFacts()
  var arrays = ArrayFacts()
  var objects = ObjectFacts()

  /// Keeps the values that are in both lists.
  mutating func restrict(to values: [JSONValue]) {
    guard let known = candidates else {
      candidates = values
      return
    }
    let other = Set(values)
    candidates = known.filter(other.contains)
  }

  /// Notes a statement of unknown meaning; answers whether it contradicts another.
  mutating func note(opaque words: String, isPositive: Bool) -> Bool {
    let statement = Text(words)
    if isPositive { opaque.insert(statement) } else { opaqueNegated.insert(statement) }
    return isPositive ? !opaqueNegated.contains(statement) : !opaque.contains(statement)
  }
}

struct NumberFacts {
  var lower: (value: ExactNumber, exclusive: Bool)?
  var upper: (value: ExactNumber, exclusive: Bool)?
  var multiples: [ExactNumber] = []
  var notMultiples: [ExactNumber] = []
  /// By value or, in draft 4, by spelling.
  var mustBeInteger = false
  var mustNotBeInteger = false
  var isLexical = false

  mutating func raise(_ value: ExactNumber, exclusive: Bool) {
    if let lower, lower.value > value || (lower.value == value && lower.exclusive) { return }
    lower = (value, exclusive)
  }

  mutating func reduce(_ value: ExactNumber, exclusive: Bool) {
    if let upper, upper.value < value || (upper.value == value && upper.exclusive) { return }
    upper = (value, exclusive)
  }
}

struct StringFacts {
  var minimum = 0
  var maximum: Int?
  var patterns: [(pattern: Pattern, isPositive: Bool)] = []
}

struct ArrayFacts {
  /// Schemas of the first elements, and of the elements from a place on.
  var prefixes: [[SchemaID]] = []
  var rests: [(schema: Literal, from: Int)] = []
  var counts: [(schema: SchemaID, minimum: Int, maximum: Int?)] = []
  var minimum = 0
  var maximum: Int?
  var isUnique = false
  var hasDuplicate = false
  /// Elements that must be there: at a place, or at some place from one on.
  var requests: [(place: Int, isExact: Bool, literals: [Literal])] = []
}

struct ObjectFacts {
  /// The schemas whose `properties`, `patternProperties` and `additionalProperties` hold.
  var rules: [ObjectRule] = []
  var required: Set<Text> = []
  var forbidden: Set<Text> = []
  var members: [Text: [Literal]] = [:]
  var names: [SchemaID] = []
  var minimum = 0
  var maximum: Int?
  var requests: [MemberRequest] = []
}

/// What a member must be, by its name.
struct ObjectRule {
  var properties: [Text: SchemaID] = [:]
  var patterns: [PatternSchema] = []
  /// For names that neither lists.
  var additional: SchemaID?
  /// Names and patterns that `additional` leaves out.
  var listed: Set<Text> = []
  var listedPatterns: [Pattern] = []
}

/// Some member must be there whose name is of a kind and whose value meets a demand.
struct MemberRequest {
  enum Names {
    case matching(Pattern)
    /// Neither listed nor matching.
    case others(listed: Set<Text>, patterns: [Pattern])
    /// Rejected by a schema.
    case rejected(SchemaID)
  }

  let names: Names
  let literal: Literal?
}
