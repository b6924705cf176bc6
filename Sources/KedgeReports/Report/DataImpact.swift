/// What a change does to documents that lie in the repository.
public struct DataImpact: Hashable, Sendable {
  /// The folder or pattern that the documents come from.
  public let place: String
  /// How many documents there are.
  public let total: Int
  /// How many of them were accepted and would be rejected now.
  public let rejected: Int

  /// An impact from its parts.
  public init(place: String, total: Int, rejected: Int) {
    self.place = place
    self.total = total
    self.rejected = rejected
  }

  /// `137 of 137 documents in data/invoices would be rejected`.
  public var description: String {
    "\(rejected) of \(total) \(total == 1 ? "document" : "documents") in \(place) would be rejected"
  }
}
