/// What was not enough to answer a question.
public enum Bound: String, Hashable, Sendable, CaseIterable {
  /// Sets of demands on one value, of the budget.
  case goals
  /// Choices between alternatives, of the budget.
  case branches
  /// Derivatives of regular expressions, of the budget.
  case derivatives
  /// Everything that is done, of the budget.
  case work
  /// How deep demands on parts of values nest, of the budget.
  case depth
  /// Ways to put something together that are tried one by one.
  case enumeration
  /// The size of an array or string that is made.
  case length
  /// The size of an object that is made.
  case members
  /// The digits of a number.
  case digits
}
