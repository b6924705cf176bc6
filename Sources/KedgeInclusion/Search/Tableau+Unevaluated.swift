import KedgeDocuments
import KedgeSchema

/// `unevaluatedProperties` or `unevaluatedItems` of a schema, not yet worked out.
struct UnevaluatedRule {
  let keyword: Keyword
  let schema: Schema
  /// What it says of the members or elements that nothing else looked at.
  let part: SchemaID
  let isPositive: Bool
  /// The demand it belongs to.
  let origin: Literal
}

/// `unevaluatedProperties` and `unevaluatedItems` are put off: which members they speak of depends on choices that are
/// made only where a value that was found makes it necessary.
extension Tableau {
  mutating func putOff(_ keyword: Keyword, _ schema: Schema, isPositive: Bool) -> Reduction {
    switch keyword.rule {
    case .unevaluatedProperties(let part), .unevaluatedItems(let part):
      add(
        UnevaluatedRule(
          keyword: keyword, schema: schema, part: part, isPositive: isPositive,
          origin: search.literal(schema.id, isPositive)))
    default: break
    }
    return .holds
  }
}
