public import KedgeDocuments

/// A metric with its labels, or attributes that go together.
public struct TelemetryGroup: Sendable {
  /// Its name in the registry: `metric.system.cpu.time`.
  public let name: Text
  /// Where it is written.
  public let node: Node
  /// `metric`, `span`, `attribute_group`, ...; nil where nothing is said.
  public let kind: Text?
  /// `counter`, `histogram`, ...: metrics only.
  public let instrument: Text?
  /// The unit.
  public let unit: Text?
  /// The bounds of a histogram.
  public let buckets: Node?
  /// Its labels, in the order of the text.
  public let labels: [TelemetryLabel]
  /// Labels that are demanded and not declared.
  public let undeclared: [Text]

  /// Whether it is a metric, which is aggregated by its labels.
  public var isMetric: Bool { kind == "metric" }

  /// How many series there are at most: the product over the labels; nil where a label has no bound, or none is known.
  public var cardinality: Int? {
    labels.reduce(1) { product, label in
      guard let product, let count = label.cardinality else { return nil }
      let (result, isTooLarge) = product.multipliedReportingOverflow(by: max(count, 1))
      return isTooLarge ? nil : result
    }
  }

  init(
    name: Text, node: Node, kind: Text?, instrument: Text? = nil, unit: Text? = nil, buckets: Node? = nil,
    labels: [TelemetryLabel], undeclared: [Text] = []
  ) {
    (self.name, self.node, self.kind, self.instrument) = (name, node, kind, instrument)
    (self.unit, self.buckets, self.labels, self.undeclared) = (unit, buckets, labels, undeclared)
  }
}
