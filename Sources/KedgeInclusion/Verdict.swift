public import KedgeDocuments
public import KedgeSchema

/// Whether every document of one schema is a document of another.
public enum Verdict: Sendable {
  /// Yes, by a proof: every way in which a document could be in the first and not in the second was closed.
  case included(steps: Int)
  /// No: the witness is valid under the first and invalid under the second, as the validator confirms.
  case excluded(Witness)
  /// Not known.
  case undecided(Undecided)
}

/// A document that one schema accepts and another rejects.
public struct Witness: Sendable {
  /// The document.
  public let value: JSONValue
  /// Why the other schema rejects it.
  public let rejection: [ValidationError]
  /// Goals that were looked at.
  public let steps: Int
}

/// Why a question has no answer.
public struct Undecided: Sendable, Hashable {
  /// In words, with the name of the bound where one was exceeded.
  public let reason: String
  /// Goals that were looked at.
  public let steps: Int
}

/// Whether any document is valid under a schema.
public enum Satisfiability: Sendable {
  /// This one is, as the validator confirms.
  case member(JSONValue)
  /// None is, by a proof.
  case empty
  /// Not known.
  case undecided(Undecided)
}
