public import KedgeDocuments
public import KedgeSchema

/// Telemetry as a contract: a registry of OpenTelemetry's semantic conventions (`groups`), or metrics with labels (`metrics`).
public enum TelemetryReader: ContractReader {
  /// `telemetry`.
  public static let kind = ContractKind.telemetry

  /// An object with a list of groups that have identifiers, or with metrics that have a type or labels.
  public static func recognises(_ document: Document) -> Bool {
    if let groups = document.root["groups"], groups.kind == .array {
      return groups.elements.contains { $0["id"] != nil }
    }
    if document.root["file_format"]?.string?.hasPrefix("definition/") == true { return true }
    guard let metrics = document.root["metrics"] else { return false }
    let list = metrics.kind == .array ? metrics.elements.map { $0 } : metrics.members.map(\.value)
    return list.contains { $0["labels"] != nil || $0["instrument"] != nil || $0["type"]?.kind == .string }
  }

  /// Reads all groups and metrics; there are no schemas.
  public static func read(
    _ source: ContractSource, into set: inout SchemaSet
  ) throws(ContractError) -> Contract {
    let root = source.document.root
    let isKnown = ["metrics", "groups", "file_format"].contains { root[$0] != nil } || root.kind == .null
    guard isKnown else {
      throw .notOfKind(
        document: source.document.name, position: root.position, kind: kind,
        detail: "`groups` of a registry, or `metrics`, are needed")
    }
    return Contract(
      kind: kind, document: source.document, surfaces: [],
      details: TelemetryDescription(groups: groups(root)))
  }

  /// The groups of a registry, and the metrics of a list or an object.
  static func groups(_ root: Node) -> [TelemetryGroup] {
    var groups = (root["groups"]?.elements.map { $0 } ?? []).compactMap(group) + definitions(root)
    switch root["metrics"]?.kind {
    case .array: groups += root["metrics"]?.elements.compactMap { metric($0["name"]?.text, $0) } ?? []
    case .object: groups += root["metrics"]?.members.compactMap { metric($0.name, $0.value) } ?? []
    default: break
    }
    return groups
  }

  /// Brings groups and labels together by their names.
  public static func pair(
    _ old: Contract, _ new: Contract, in set: inout SchemaSet
  ) -> ContractPairing {
    guard let before = old.details as? TelemetryDescription, let after = new.details as? TelemetryDescription
    else { return ContractPairing() }
    var pairing = TelemetryPairing()
    pairing.pair(before, after)
    return ContractPairing(events: pairing.events)
  }

  private static func group(_ node: Node) -> TelemetryGroup? {
    guard let name = node["id"]?.text else { return nil }
    let labels = (node["attributes"]?.elements.map { $0 } ?? []).compactMap {
      attribute($0, node["prefix"]?.text)
    }
    return TelemetryGroup(
      name: name, node: node, kind: node["type"]?.text, instrument: node["instrument"]?.text,
      unit: node["unit"]?.text, buckets: node["buckets"], labels: labels)
  }

  /// What `file_format: definition/2` has in place of groups.
  private static func definitions(_ root: Node) -> [TelemetryGroup] {
    guard root["file_format"] != nil else { return [] }
    var groups: [TelemetryGroup] = []
    if let attributes = root["attributes"], attributes.kind == .array {
      let labels = attributes.elements.compactMap { attribute($0, nil) }
      groups.append(named("attributes", "attribute_group", attributes, labels))
    }
    let lists: [(list: Text, kind: Text, name: Text)] = [
      ("attribute_groups", "attribute_group", "id"), ("spans", "span", "type"), ("events", "event", "name"),
      ("entities", "entity", "type"),
    ]
    for (list, kind, key) in lists {
      for node in root[list]?.elements.map({ $0 }) ?? [] {
        guard let name = node[key]?.text else { continue }
        let labels = (node["attributes"]?.elements.map { $0 } ?? []).compactMap { attribute($0, nil) }
        groups.append(named(kind == "attribute_group" ? name : Text("\(kind).\(name)"), kind, node, labels))
      }
    }
    return groups
  }

  private static func named(
    _ name: Text, _ kind: Text, _ node: Node, _ labels: [TelemetryLabel]
  ) -> TelemetryGroup {
    TelemetryGroup(name: name, node: node, kind: kind, labels: labels)
  }

  private static func attribute(_ node: Node, _ prefix: Text?) -> TelemetryLabel? {
    guard let name = node["id"]?.text ?? node["key"]?.text ?? node["ref"]?.text else { return nil }
    let isOwn = node["id"] != nil
    let full = isOwn ? prefix.map { Text("\($0).\(name)") } ?? name : name
    let members = node["type"]?["members"]?.elements.compactMap { $0["id"]?.text ?? $0["value"]?.text }
    return TelemetryLabel(
      name: full, node: node, type: members == nil ? node["type"]?.text : "enum", values: members,
      isRequired: node["requirement_level"]?.string == "required", isConvention: true)
  }

  private static func metric(_ name: Text?, _ node: Node) -> TelemetryGroup? {
    guard let name else { return nil }
    let required = Set(node["required"]?.elements.compactMap(\.text) ?? [])
    let labels = (node["labels"]?.members.map { $0 } ?? []).map { label($0.name, $0.value, required) }
    let listed = node["attributes"]?.elements.compactMap { attribute($0, nil) } ?? []
    let all = labels + listed
    return TelemetryGroup(
      name: name, node: node, kind: "metric", instrument: node["type"]?.text ?? node["instrument"]?.text,
      unit: node["unit"]?.text, buckets: node["buckets"], labels: all,
      undeclared: required.subtracting(all.map(\.name)).sorted())
  }

  /// A label of a metric: a list of its values, or an object.
  private static func label(_ name: Text, _ node: Node, _ required: Set<Text>) -> TelemetryLabel {
    let values = (node.kind == .array ? node : node["values"])?.elements.compactMap(\.text)
    return TelemetryLabel(
      name: name, node: node, type: node["type"]?.text ?? (values == nil ? nil : "enum"), values: values,
      pattern: node["pattern"]?.text,
      isRequired: required.contains(name) || node["required"]?.boolean == true, isConvention: false)
  }
}
