/// What a rule is about. Policies classify by topic and effect.
public enum Topic: String, CaseIterable, Hashable, Sendable {
  /// The types that a value may have.
  case type
  /// A list of values grew: `enum` gained a value, an alternative was listed.
  case valueAdded = "value-added"
  /// A list of values shrank.
  case valueRemoved = "value-removed"
  /// A bound, pattern, format or count.
  case constraint
  /// A member became required.
  case requirementAdded = "requirement-added"
  /// A member that every old document had may be missing now.
  case requirementRemoved = "requirement-removed"
  /// A member was declared.
  case propertyAdded = "property-added"
  /// A member is declared no more.
  case propertyRemoved = "property-removed"
  /// An object or array became open or closed to what is not declared.
  case openness
  /// Alternatives, conditions, conjunctions and other ways in which schemas are put together.
  case composition
  /// A default.
  case defaultValue = "default"
  /// Words for people, without effect on documents.
  case annotation
  /// An operation, parameter, status and the like: outside schemas.
  case structure
  /// The contract or module itself: added, removed, unreadable, without a baseline.
  case contract
}
