public import KedgeDocuments

/// What a change does to a consumer whose schema is known: whether everything that the contract lets be produced is
/// something that the consumer reads.
public struct ConsumerImpact: Hashable, Sendable {
  /// What became of it.
  public enum Verdict: Hashable, Sendable {
    /// It reads everything that may be produced.
    case kept
    /// It read everything, and rejects this document, which may be produced now.
    case broken(JSONValue)
    /// It rejected documents before the change already, such as this one: nothing follows from the change.
    case unmet(JSONValue)
    /// Not known; why.
    case undecided(String)

    /// The word for programs.
    public var name: String {
      switch self {
      case .kept: "kept"
      case .broken: "broken"
      case .unmet: "unmet"
      case .undecided: "undecided"
      }
    }

    /// The document that the consumer rejects.
    public var witness: JSONValue? {
      switch self {
      case .broken(let document), .unmet(let document): document
      case .kept, .undecided: nil
      }
    }
  }

  /// The name of the consumer in kedge.yaml.
  public let consumer: String
  /// The schema that it reads by, from the top level.
  public let schema: String
  /// What became of it.
  public let verdict: Verdict

  /// An impact from its parts.
  public init(consumer: String, schema: String, verdict: Verdict) {
    self.consumer = consumer
    self.schema = schema
    self.verdict = verdict
  }
}
