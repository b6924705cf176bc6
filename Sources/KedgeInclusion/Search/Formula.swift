import KedgeDocuments
import KedgeSchema

/// A statement about one value of a known kind.
enum Formula {
  case literal(Literal)
  /// A keyword of a schema holds, or fails.
  case keyword(Keyword, Schema, isPositive: Bool)
  /// One of some lists of statements holds.
  indirect case any([[Formula]])
  /// Of several schemas none but this one accepts; looked at only where a value that was found says otherwise.
  case only(SchemaID, among: [SchemaID])
  /// A member is there, or not.
  case has(Text, isPositive: Bool)
  /// A count of elements that a schema accepts.
  case contains(SchemaID, minimum: Int, maximum: Int?)
  /// An element is there and meets demands: at a place, or at some place from one on.
  case element(Int, isExact: Bool, [Literal])
  /// A member is there and meets a demand.
  case member(Text, Literal)
  /// Some member is there.
  case request(MemberRequest)
  /// A rule for members by name.
  case rule(ObjectRule)
  /// Every element from a place on meets one of some demands.
  case rest([Literal], from: Int)
  /// The number of elements.
  case size(minimum: Int, maximum: Int?)
}
