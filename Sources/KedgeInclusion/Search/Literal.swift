import KedgeDocuments
import KedgeSchema

/// A demand on a value: that a schema accepts it, or that it does not.
struct Literal: Hashable, Comparable {
  let schema: SchemaID
  let isPositive: Bool

  static func < (left: Literal, right: Literal) -> Bool {
    (left.schema, left.isPositive ? 0 : 1) < (right.schema, right.isPositive ? 0 : 1)
  }
}

/// Demands on one value, sorted and distinct.
struct Goal: Hashable {
  let literals: [Literal]

  init(_ literals: some Sequence<Literal>) { self.literals = Set(literals).sorted() }

  /// Whether some schema must both accept and reject.
  var isContradictory: Bool {
    zip(literals, literals.dropFirst()).contains { $0.schema == $1.schema }
  }
}

/// What became of a goal.
enum Outcome {
  /// A value that meets it, as the validator confirms.
  case member(JSONValue)
  /// No value does: a proof.
  case empty
  case unknown(String)
}
