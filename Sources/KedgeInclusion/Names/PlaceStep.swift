package import KedgeDocuments
package import KedgePatterns

/// A step from a value to a part of it.
package enum PlaceStep: Hashable, Sendable {
  case member(Text)
  /// Members whose names match a pattern: its source, and what it was read as.
  case pattern(Text, Pattern?)
  /// Members that no schema of the value names, nor any pattern.
  case otherMembers
  case element(Int)
  /// Elements behind the longest list of first ones.
  case otherElements
}
