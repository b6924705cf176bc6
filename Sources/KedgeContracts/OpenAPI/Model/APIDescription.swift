import KedgeDocuments

/// One version of an API, whatever version of the specification it is written in.
struct APIDescription: Sendable {
  /// What clients may ask for.
  let operations: [HTTPOperation]
  /// What the API asks of those who listen.
  let webhooks: [HTTPOperation]
}
