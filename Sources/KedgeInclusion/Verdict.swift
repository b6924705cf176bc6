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

  /// How a question was decided.
  public enum Method: String, Sendable {
    /// The two say the same, part by part; or a document at hand settled it.
    case identity
    /// What the two say of one value settled it, without a look at its parts.
    case rule
    /// Parts of values had to be looked at.
    case search
  }

  /// How many goals were looked at.
  public var steps: Int {
    switch self {
    case .included(let steps): steps
    case .excluded(let witness): witness.steps
    case .undecided(let undecided): undecided.steps
    }
  }

  /// How it was decided; for what is undecided, how far it went.
  public var method: Method {
    switch steps {
    case 0: .identity
    case 1: .rule
    default: .search
    }
  }
}

/// Whether two schemas accept the same documents.
public struct Equivalence: Sendable {
  /// Whether every document of the first is one of the second.
  public let forth: Verdict
  /// Whether every document of the second is one of the first.
  public let back: Verdict

  /// Yes or no; nil when that is not known.
  public var holds: Bool? {
    switch (forth, back) {
    case (.included, .included): true
    case (.excluded, _), (_, .excluded): false
    default: nil
    }
  }
}

/// A document that one schema accepts and another rejects.
public struct Witness: Sendable {
  /// The document.
  public let value: JSONValue
  /// Why the other schema rejects it: the keywords that fail, and the places in the document where they do.
  public let rejection: [ValidationError]
  /// Goals that were looked at.
  public let steps: Int

  /// A witness from its parts; who makes one has put it to the validator.
  public init(value: JSONValue, rejection: [ValidationError], steps: Int) {
    self.value = value
    self.rejection = rejection
    self.steps = steps
  }
}

/// Why a question has no answer.
public struct Undecided: Sendable, Hashable {
  /// In words, with the name of the bound where one was exceeded.
  public let reason: String
  /// The bound that was exceeded; nil when something is not understood.
  public let bound: Bound?
  /// Where the schemas are written that had to accept the value that was given up, and those that had to reject it: the
  /// two places to look at.
  public let accepting: [Node]
  /// See `accepting`.
  public let rejecting: [Node]
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
