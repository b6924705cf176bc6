import KedgeDocuments

/// One version of what a system tells of itself: metrics, and groups of attributes of other signals.
struct TelemetryDescription: Sendable {
  let groups: [TelemetryGroup]
}
