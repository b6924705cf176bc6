import KedgeDocuments

/// A label of a metric or an attribute of another signal.
struct TelemetryLabel: Sendable {
  let name: Text
  let node: Node
  /// `string`, `int`, `enum`, ...; nil where it refers to what is declared elsewhere.
  let type: Text?
  /// The values that are listed.
  let values: [Text]?
  /// What the values match.
  let pattern: Text?
  /// Whether it is always there.
  let isRequired: Bool
}
