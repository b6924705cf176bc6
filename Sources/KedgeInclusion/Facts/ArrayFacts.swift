import KedgeSchema

/// What is known of an array.
struct ArrayFacts {
  /// Schemas of the first elements.
  var prefixes: [[SchemaID]] = []
  /// Demands on every element from a place on, of which each must meet one.
  var rests: [(alternatives: [Literal], from: Int)] = []
  var counts: [(schema: SchemaID, minimum: Int, maximum: Int?)] = []
  var minimum = 0
  var maximum: Int?
  var isUnique = false
  var hasDuplicate = false
  /// Elements that must be there: at a place, or at some place from one on.
  var requests: [(place: Int, isExact: Bool, literals: [Literal])] = []
}
