import KedgeDocuments

/// What happens in an emergency.
public struct EmergencyRules: Sendable {
  /// What is done without people, in order.
  public internal(set) var automatic: [String] = []
  /// How long an automatic rollback may take, in milliseconds.
  public internal(set) var rollbackWithinMilliseconds = 0
  /// What is done by people, in order.
  public internal(set) var manual: [String] = []
  /// How many minutes until somebody answers, by severity; nil for what is planned.
  public internal(set) var responseInMinutes: [String: Int?] = [:]

  mutating func read(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "what happens in an emergency",
      known: ["automatic", "manual", "rollback_within_ms", "response_minutes"])
    if let field = fields["automatic"] { automatic = try field.strings() }
    if let field = fields["manual"] { manual = try field.strings() }
    if let field = fields["rollback_within_ms"] {
      rollbackWithinMilliseconds = try field.integer(0...3_600_000)
    }
    if let field = fields["response_minutes"] {
      for (severity, field) in try field.members("minutes by severity, such as { P0: 5, P3: planned }") {
        responseInMinutes[severity] =
          field.node.text == "planned" ? .some(nil) : .some(try field.integer(1...525_600))
      }
    }
  }
}
