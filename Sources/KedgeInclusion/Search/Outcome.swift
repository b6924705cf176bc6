import KedgeDocuments

/// What became of a goal.
enum Outcome {
  /// A value that meets it.
  case member(JSONValue)
  /// No value does: a proof.
  case empty
  case unknown(Gap)

  /// The value, where there is one.
  var member: JSONValue? { if case .member(let value) = self { value } else { nil } }
}
