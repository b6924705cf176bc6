public import KedgeDocuments

/// What a change does to documents that lie in the repository.
public struct DataImpact: Hashable, Sendable {
  /// A document that would be rejected.
  public struct Rejection: Hashable, Sendable {
    /// Its path from the top level.
    public let document: String
    /// Line and column of the part that is rejected.
    public let position: SourcePosition
    /// The part that is rejected.
    public let pointer: String
    /// Why, in a few words.
    public let reason: String

    /// A rejection from its parts.
    public init(document: String, position: SourcePosition, pointer: String, reason: String) {
      self.document = document
      self.position = position
      self.pointer = pointer
      self.reason = reason
    }

    /// `data/a.json:3:5: reason`.
    public var description: String { "\(document):\(position): \(reason)" }
  }

  /// How many rejections are kept.
  public static let shownRejections = 3

  /// The pattern that the documents come from.
  public let place: String
  /// How many documents of the contract there are: those that it accepted.
  public let total: Int
  /// How many of them would be rejected now.
  public let rejected: Int
  /// How many could not be judged.
  public let unjudged: Int
  /// The first that would be rejected, in the order of their paths.
  public let first: [Rejection]

  /// An impact from its parts.
  public init(place: String, total: Int, rejected: Int, unjudged: Int = 0, first: [Rejection] = []) {
    self.place = place
    self.total = total
    self.rejected = rejected
    self.unjudged = unjudged
    self.first = first
  }

  /// `137 of 137 documents in data/invoices/*.json would be rejected`.
  public var description: String {
    let count = rejected == 0 ? "none" : "\(rejected)"
    let open = unjudged == 0 ? "" : "; \(unjudged) could not be judged"
    return
      "\(count) of \(total) \(total == 1 ? "document" : "documents") in \(place) would be rejected\(open)"
  }
}
