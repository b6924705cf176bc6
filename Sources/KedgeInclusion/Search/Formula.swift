import KedgeDocuments
import KedgeSchema

/// A statement about one value of a known type.
enum Formula {
  case literal(Literal)
  /// A keyword of a schema holds, or fails.
  case keyword(Keyword, Schema, isPositive: Bool)
  /// A member is there, or not.
  case has(Text, isPositive: Bool)
  /// A count of elements that a schema accepts.
  case contains(SchemaID, minimum: Int, maximum: Int?)
  /// An element is there and meets a demand: at a place, or at some place from one on.
  case element(Int, isExact: Bool, [Literal])
  /// A member is there and meets a demand.
  case member(Text, Literal)
  /// Some member is there.
  case request(MemberRequest)
  /// A rule for members by name.
  case rule(ObjectRule)
  /// A demand on every element from a place on.
  case rest(Literal, from: Int)
}
