/// Which members and elements of one instance some schema has looked at. Shared by the keywords of one schema; kept only
/// where an `unevaluated` keyword wants to know.
///
/// - SeeAlso: JSON Schema 2020-12 Core, section 11.
final class Evaluated {
  var allMembers = false
  /// Node indices of members' values.
  var members: Set<Int32> = []
  var allElements = false
  var prefix = 0
  /// Node indices of elements.
  var elements: Set<Int32> = []
  /// Whether some schema that could not be judged may have looked at more.
  var isUncertain = false

  func formUnion(_ other: Evaluated) {
    allMembers = allMembers || other.allMembers
    allElements = allElements || other.allElements
    prefix = max(prefix, other.prefix)
    if !other.members.isEmpty { members.formUnion(other.members) }
    if !other.elements.isEmpty { elements.formUnion(other.elements) }
    isUncertain = isUncertain || other.isUncertain
  }
}
