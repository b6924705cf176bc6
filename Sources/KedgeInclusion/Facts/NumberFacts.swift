import KedgeDocuments

/// What is known of a number.
struct NumberFacts {
  var lower: (value: ExactNumber, exclusive: Bool)?
  var upper: (value: ExactNumber, exclusive: Bool)?
  var multiples: [ExactNumber] = []
  var notMultiples: [ExactNumber] = []
  /// By value, and in draft 4 by spelling.
  var mustBeInteger = false
  var mustBeWrittenAsInteger = false
  var mustNotBeInteger = false
  var mustNotBeWrittenAsInteger = false

  /// Whether it matters how the number is written.
  var isLexical = false

  mutating func raise(_ value: ExactNumber, exclusive: Bool) {
    if let lower, lower.value > value || (lower.value == value && lower.exclusive) { return }
    lower = (value, exclusive)
  }

  mutating func reduce(_ value: ExactNumber, exclusive: Bool) {
    if let upper, upper.value < value || (upper.value == value && upper.exclusive) { return }
    upper = (value, exclusive)
  }

  /// Whether a number is within the bounds.
  func isWithinBounds(_ number: ExactNumber) -> Bool {
    if let lower, lower.exclusive ? number <= lower.value : number < lower.value { return false }
    if let upper, upper.exclusive ? number >= upper.value : number > upper.value { return false }
    return true
  }

  /// Whether a number is as the facts say.
  func accepts(_ number: ExactNumber) -> Bool {
    isWithinBounds(number) && !(mustBeInteger && !number.isInteger) && !(mustNotBeInteger && number.isInteger)
      && !(mustBeWrittenAsInteger && !number.isWrittenAsInteger)
      && !(mustNotBeWrittenAsInteger && number.isWrittenAsInteger)
      && multiples.allSatisfy { number.isMultiple(of: $0) }
      && !notMultiples.contains { number.isMultiple(of: $0) }
  }
}
