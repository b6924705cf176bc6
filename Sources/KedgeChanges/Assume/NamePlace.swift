import KedgeDocuments
import KedgeSchema

/// One place in documents: what applies to the value there, as each side has it.
struct NamePlace: Hashable {
  let writers: Set<SchemaID>
  let readers: Set<SchemaID>
  let earlier: Set<SchemaID>
}

/// A step from a value to a part of it.
enum NameStep: Hashable {
  case member(Text)
  /// By the source of the pattern.
  case pattern(Text)
  case otherMembers
  case element(Int)
  case otherElements
}
