import KedgeDocuments
import KedgePatterns

/// What is known of a string.
struct StringFacts {
  var minimum = 0
  var maximum: Int?
  var patterns: [(pattern: Pattern, isPositive: Bool)] = []
  /// Languages that it is in.
  var languages: [Language] = []

  /// Whether a string is as lengths and patterns say; the languages are left out.
  func accepts(_ text: Text) -> Bool {
    if minimum > 0 || maximum != nil {
      let count = text.scalarCount
      if count < minimum || count > maximum ?? .max { return false }
    }
    return patterns.allSatisfy { pattern, isPositive in
      pattern.matches(text.string, stepLimit: Pattern.stepLimit).map { $0 == isPositive } ?? true
    }
  }
}
