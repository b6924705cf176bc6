import KedgeDocuments

/// How long records are kept, and how fast a person is forgotten.
public struct RetentionRules: Sendable {
  /// Years that evidence, approvals and the ledger are kept.
  public internal(set) var evidenceInYears = 5
  /// How long erasing a person may take, in milliseconds.
  public internal(set) var erasureWithinMilliseconds = 500

  /// The last day on which a record must be kept.
  public func lastDay(of time: Timestamp) -> Day? {
    guard let day = time.day else { return nil }
    let rest = day.description.dropFirst(4)
    return Day("\(day.year + evidenceInYears)\(rest)") ?? Day("\(day.year + evidenceInYears)-02-28")
  }

  /// Whether a record need be kept no more.
  public func isOver(for time: Timestamp, at now: Timestamp) -> Bool {
    guard let last = lastDay(of: time), let today = now.day else { return false }
    return last < today
  }

  mutating func read(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "how long records are kept, such as { evidence_years: 5 }",
      known: ["evidence_years", "erasure_within_ms"])
    if let field = fields["evidence_years"] { evidenceInYears = try field.integer(1...100) }
    if let field = fields["erasure_within_ms"] {
      erasureWithinMilliseconds = try field.integer(1...3_600_000)
    }
  }
}
