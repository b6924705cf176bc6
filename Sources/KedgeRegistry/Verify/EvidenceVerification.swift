internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Recomputes the evidence of a module: what promotions were granted on, and what simulations say.
struct EvidenceVerification {
  let module: String
  let events: [LedgerEvent]
  let standpoint: Standpoint
  let repository: Repository
  let time: Timestamp

  private var tree: Tree { standpoint.tree }
  private var policy: Policy { standpoint.policy(of: standpoint.configuration.module(module)) }
  /// How long evidence is kept.
  var retention: RetentionRules { policy.retention }

  /// What is not as it must be.
  func faults() -> [Fault] {
    var faults = bundles().flatMap { event, path in promotion(event, path) }
    if standpoint.configuration.module(module) != nil, let fault = simulation(),
      !faults.contains(where: { Text($0.path) == Text(fault.path) })
    {
      faults.append(fault)
    }
    return faults
  }

  private func fault(_ path: String, _ message: String) -> Fault {
    Fault(rule: Catalogue.evidenceAltered, module: module, path: path, message: message)
  }

  /// The last promotion that tells of each bundle: a later one to the same lane writes it anew.
  private func bundles() -> [(event: LedgerEvent, path: String)] {
    var last: [Text: LedgerEvent] = [:]
    for event in events where event.action == .promote {
      if let path = event["bundle"] { last[Text(path)] = event }
    }
    return last.sorted { $0.key < $1.key }.map { ($0.value, $0.key.string) }
  }

  /// A bundle, and what it lists. Evidence that was measured since is of the next promotion, and after the time that
  /// records are kept nothing need be there.
  private func promotion(_ event: LedgerEvent, _ path: String) -> [Fault] {
    let isOver = retention.isOver(for: event.time, at: time)
    do {
      guard let bytes = try tree.read(path) else {
        return isOver ? [] : [fault(path, "the bundle that \(event.path) tells of is gone")]
      }
      guard Digest.sha256(of: bytes) == event.after else {
        return [fault(path, "the bundle is not the one that \(event.path) tells of")]
      }
      return try StoredObject(bytes, path: path).objects("evidence").compactMap {
        try listed($0, event, isOver)
      }
    } catch {
      return [fault(path, "the bundle cannot be read: \(error)")]
    }
  }

  private func listed(_ entry: StoredObject, _ event: LedgerEvent, _ isOver: Bool) throws -> Fault? {
    let path = try entry.string("path")
    guard let bytes = try tree.read(path) else {
      return isOver ? nil : fault(path, "the promotion at \(event.time) was granted on it, and it is gone")
    }
    let document = try? Document.read(bytes, name: path)
    guard Digest.sha256(of: bytes) == (try entry.digest("sha256")) else {
      let written = (document?.root["validation_timestamp"]?.string).flatMap { Timestamp($0) }
      if let written, written > event.time { return nil }
      return fault(path, "it is not what the promotion at \(event.time) was granted on")
    }
    guard let document, let difference = try recomputed(document, path, event) else { return nil }
    return fault(path, difference)
  }

  /// What an artefact that Kedge wrote says otherwise than the commit that it names gives; nil for nothing.
  private func recomputed(_ document: Document, _ path: String, _ event: LedgerEvent) throws -> String? {
    let artefacts = [SchemaEvolutionEvidence.artefact, TelemetryEvidence.artefact]
    guard
      let artefact = artefacts.first(where: { name in
        policy.evidence.paths(of: name, module: module).contains {
          Text(standpoint.absolute($0)) == Text(path)
        }
      }), document.root["tool"]?["name"]?.string == "kedge"
    else { return nil }
    guard let lane = event["lane"].flatMap({ Lane(rawValue: $0) }), let today = event.time.day,
      let then = try committed(document.root["commit"]?.string),
      let configured = then.configuration.module(module)
    else { return "the commit that it was measured on is not here, so it cannot be computed again" }
    let measurement = LaneMeasurement(
      repository: repository, standpoint: then, module: configured, target: lane, today: today)
    let facts =
      artefact == TelemetryEvidence.artefact
      ? try measurement.telemetry()?.facts : try measurement.schemaEvolution(rounds: 1)?.facts
    guard let facts else { return "the commit that it was measured on has nothing to measure" }
    return facts.difference(from: document)
  }

  /// A simulation that lies there, promoted with or not.
  private func simulation() -> Fault? {
    for name in policy.evidence.paths(of: CanaryEvidence.artefact, module: module) {
      let path = standpoint.absolute(name)
      do {
        guard let bytes = try tree.read(path) else { continue }
        let document = try Document.read(bytes, name: path)
        guard document.root["tool"]?["name"]?.string == "kedge" else { return nil }
        let written = (document.root["validation_timestamp"]?.string).flatMap { Timestamp($0) }
        if let written, retention.isOver(for: written, at: time) { return nil }
        let then = try committed(document.root["commit"]?.string) ?? standpoint
        let rules = then.policy(of: then.configuration.module(module)).canary
        return try CanaryEvidence.fault(in: document, rules, tree).map { fault(path, $0) }
      } catch {
        return fault(path, "it cannot be computed again: \(error)")
      }
    }
    return nil
  }

  /// What held in a commit; nil where it is not here, or had no kedge.yaml.
  private func committed(_ name: String?) throws(RegistryError) -> Standpoint? {
    guard let name, ObjectID(Array(name.utf8)) != nil,
      let commit = try? repository.commit(name)
    else { return nil }
    return try Standpoint(
      tree: try repository.tree(of: commit, name: "commit \(name.prefix(12))"), path: standpoint.path)
  }
}
