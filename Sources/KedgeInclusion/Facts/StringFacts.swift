import KedgePatterns

/// What is known of a string.
struct StringFacts {
  var minimum = 0
  var maximum: Int?
  var patterns: [(pattern: Pattern, isPositive: Bool)] = []
  /// Languages that it is in.
  var languages: [Language] = []
}
