import KedgeDocuments

/// Brings two versions of a telemetry contract together. Who reads them relies on what is told: less breaks, more is news;
/// a label more splits every series of a metric, so that sums over the old labels are others.
struct TelemetryPairing {
  private(set) var events: [StructuralEvent] = []
  /// How many series the metric at hand has and had, where a change of its labels changes that.
  private var series = ""

  mutating func pair(_ old: TelemetryDescription, _ new: TelemetryDescription) {
    let (before, after) = (Self.byName(old.groups, \.name), Self.byName(new.groups, \.name))
    for group in old.groups where after[group.name] == nil {
      add(
        "\(Self.subject(group))-removed", "`\(group.name)` was removed", group.node, nil, group.name, .widens)
    }
    for group in new.groups {
      if let other = before[group.name] {
        pair(other, group)
      } else {
        add(
          "\(Self.subject(group))-added", "`\(group.name)` was added", nil, group.node, group.name, .narrows)
      }
    }
  }

  private mutating func pair(_ old: TelemetryGroup, _ new: TelemetryGroup) {
    series = Self.series(old, new)
    defer { series = "" }
    changed("instrument-changed", old, new, old.instrument ?? old.kind, new.instrument ?? new.kind)
    changed("unit-changed", old, new, old.unit, new.unit)
    if let before = old.buckets, let after = new.buckets, !before.isEqual(to: after) {
      add("buckets-changed", "the buckets of `\(new.name)` changed", before, after, new.name, .both)
    }
    let (before, after) = (Self.byName(old.labels, \.name), Self.byName(new.labels, \.name))
    for label in old.labels where after[label.name] == nil {
      add(
        "label-removed", "`\(new.name)` has the label `\(label.name)` no more\(series)", label.node, new.node,
        Self.place(new, label), .widens)
    }
    for label in new.labels {
      if let other = before[label.name] {
        pair(other, label, new)
      } else {
        add(
          "label-added", "`\(new.name)` has the label `\(label.name)` now\(series)", nil, label.node,
          Self.place(new, label),
          new.isMetric ? .both : .narrows)
      }
    }
  }

  private mutating func changed(
    _ rule: String, _ old: TelemetryGroup, _ new: TelemetryGroup, _ before: Text?, _ after: Text?
  ) {
    guard let before, let after, before != after else { return }
    add(
      rule, "`\(new.name)` is `\(after)` and was `\(before)`", old.node, new.node, new.name,
      old.isMetric ? .both : .none)
  }

  private mutating func pair(_ old: TelemetryLabel, _ new: TelemetryLabel, _ group: TelemetryGroup) {
    let place = Self.place(group, new)
    if let before = old.type, let after = new.type, before != after {
      add(
        "label-type-changed", "`\(place)` is of type \(after) and was of type \(before)", old.node, new.node,
        place, .both)
    }
    if let before = old.values, let after = new.values {
      for value in before where !after.contains(value) {
        add(
          "label-value-removed", "`\(place)` is `\(value)` no more\(series)", old.node, new.node, place,
          .widens)
      }
      for value in after where !before.contains(value) {
        add(
          "label-value-added", "`\(place)` can be `\(value)` now\(series)", old.node, new.node, place,
          .narrows)
      }
    }
    if old.pattern != new.pattern {
      add(
        "label-pattern-changed", "the values of `\(place)` match another pattern\(series)", old.node,
        new.node, place,
        .both)
    }
    if old.isRequired != new.isRequired {
      let word = new.isRequired ? "required" : "optional"
      add(
        "label-became-\(word)", "`\(place)` is \(word) now", old.node, new.node, place,
        new.isRequired ? .narrows : .widens)
    }
  }

  /// `: at most 15 series, 5 before`; empty for what is no metric, and where neither is known or both are the same.
  private static func series(_ old: TelemetryGroup, _ new: TelemetryGroup) -> String {
    let (before, after) = (old.cardinality, new.cardinality)
    guard new.isMetric, before != after else { return "" }
    let now = after.map { "at most \($0) series" } ?? "series without bound"
    return ": \(now), \(before.map { "at most \($0)" } ?? "without bound") before"
  }

  private static func subject(_ group: TelemetryGroup) -> String { group.isMetric ? "metric" : "signal" }

  /// `metric.system.cpu.time/state`.
  private static func place(_ group: TelemetryGroup, _ label: TelemetryLabel) -> Text {
    Text("\(group.name)/\(label.name)")
  }

  private static func byName<Part>(_ parts: [Part], _ name: (Part) -> Text) -> [Text: Part] {
    Dictionary(parts.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func add(
    _ rule: String, _ message: String, _ old: Node?, _ new: Node?, _ surface: Text,
    _ effect: StructuralEvent.Effect
  ) {
    events.append(
      StructuralEvent(
        rule: rule, message: message, old: old, new: new, surfaces: [surface.string], flow: .produced,
        effect: effect))
  }
}
