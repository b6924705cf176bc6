public import KedgeDocuments

/// One version of what a system tells of itself: metrics, and groups of attributes of other signals.
public struct TelemetryDescription: Sendable {
  /// In the order of the text.
  public let groups: [TelemetryGroup]

  /// The metrics alone.
  public var metrics: [TelemetryGroup] { groups.filter(\.isMetric) }

  init(groups: [TelemetryGroup]) { self.groups = groups }

  /// Reads a document; nil when it is no telemetry contract.
  public init?(_ document: Document) {
    guard TelemetryReader.recognises(document) else { return nil }
    self.init(groups: TelemetryReader.groups(document.root))
  }
}
