import KedgeDocuments

/// What labels of metrics may be.
public struct TelemetryRules: Sendable {
  /// Labels with the values that they may have.
  public internal(set) var labels: [String: [String]] = [:]
  /// Names that no label may have.
  public internal(set) var forbiddenLabels: [String] = []
  /// Patterns (ECMA-262, anywhere in a value) of values that have no bound, by what they are.
  public internal(set) var forbiddenValues: [String: String] = [:]
  /// Whether a new label breaks those who sum over metrics.
  public internal(set) var addedLabelBreaks = true

  mutating func read(_ field: Field) throws(PolicyError) {
    let fields = try Fields(
      field, "rules for metrics, such as { forbidden_labels: [user_id] }",
      known: ["labels", "forbidden_labels", "forbidden_values", "added_label"])
    if let field = fields["labels"] {
      for (name, field) in try field.members("values by label") { labels[name] = try field.strings() }
    }
    if let field = fields["forbidden_labels"] { forbiddenLabels = try field.strings() }
    if let field = fields["forbidden_values"] {
      for (name, field) in try field.members("patterns by name") {
        forbiddenValues[name] = try field.pattern()
      }
    }
    if let field = fields["added_label"] {
      addedLabelBreaks = try field.choice(AddedLabel.self, "class") == .breaking
    }
  }

  private enum AddedLabel: String, CaseIterable { case breaking, additive }
}
