import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// What is known of an object.
struct ObjectFacts {
  /// The schemas whose `properties`, `patternProperties` and `additionalProperties` hold.
  var rules: [ObjectRule] = []
  var required: Set<Text> = []
  var forbidden: Set<Text> = []
  var members: [Text: [Literal]] = [:]
  /// Schemas of every name.
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

/// Some member must be there whose name is of a kind and whose value meets demands.
struct MemberRequest {
  enum Names {
    case any
    case matching(Pattern)
    /// Neither listed nor matching.
    case others(listed: Set<Text>, patterns: [Pattern])
    /// Rejected by a schema.
    case rejected(SchemaID)
  }

  /// Conditions on the name, all of which it meets.
  let names: [Names]
  let literals: [Literal]

  init(_ names: Names, _ literals: [Literal]) {
    self.names = [names]
    self.literals = literals
  }

  private init(names: [Names], literals: [Literal]) {
    self.names = names
    self.literals = literals
  }

  /// One member for both.
  func joined(with other: MemberRequest) -> MemberRequest {
    MemberRequest(names: names + other.names, literals: literals + other.literals)
  }
}
