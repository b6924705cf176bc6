package import KedgeDocuments

/// A step from a value to a part of it.
package enum PlaceStep: Hashable, Sendable {
  case member(Text)
  /// By the source of the pattern.
  case pattern(Text)
  /// Members that no schema of the value names, nor any pattern.
  case otherMembers
  case element(Int)
  /// Elements behind the longest list of first ones.
  case otherElements
}
