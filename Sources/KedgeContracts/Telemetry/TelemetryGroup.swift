import KedgeDocuments

/// A metric with its labels, or attributes that go together.
struct TelemetryGroup: Sendable {
  /// Its name in the registry: `metric.system.cpu.time`.
  let name: Text
  let node: Node
  /// `metric`, `span`, `attribute_group`, ...; nil where nothing is said.
  let kind: Text?
  /// `counter`, `histogram`, ...: metrics only.
  let instrument: Text?
  let unit: Text?
  /// The bounds of a histogram.
  let buckets: Node?
  let labels: [TelemetryLabel]

  /// Whether it is a metric, which is aggregated by its labels.
  var isMetric: Bool { kind == "metric" }
}
