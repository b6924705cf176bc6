public import KedgePolicy
internal import KedgeChanges
internal import KedgeDocuments

/// Recomputes everything that Kedge keeps: releases, events, approvals, evidence.
public struct Verification {
  /// What came of it.
  public struct Outcome: Sendable {
    /// What is not as it must be; empty when all is well.
    public let findings: [Finding]
    /// What was looked at: `3 releases, 12 events, 2 approvals`.
    public let summary: String
    /// What it was held against; nil for nothing but itself.
    public let base: String?
  }

  private let standpoint: Standpoint
  private let base: Standpoint?

  /// Verifies one state, by itself and against an earlier one.
  public init(_ standpoint: Standpoint, base: Standpoint?) {
    self.standpoint = standpoint
    self.base = base
  }

  /// Recomputes.
  public func run() throws(RegistryError) -> Outcome {
    var names = Set(standpoint.configuration.modules.map { Text($0.name) })
    names.formUnion(standpoint.store.modules.map { Text($0) })
    names.formUnion(base?.store.modules.map { Text($0) } ?? [])
    names.insert("")
    let actors = try Actors(tree: standpoint.tree, folder: standpoint.layout.actors)
    var faults: [Fault] = []
    var counts = (releases: 0, events: 0, approvals: 0)
    for name in names.sorted() {
      let module = ModuleVerification(name: name.string, standpoint: standpoint, actors: actors)
      faults += module.faults
      counts.releases += module.releases
      counts.events += module.events.count
      counts.approvals += module.approvals.count
      if let base { faults += try changes(since: base, name.string) }
    }
    return Outcome(
      findings: faults.map(\.finding),
      summary: [
        Self.count(counts.releases, "release"), Self.count(counts.events, "event"),
        Self.count(counts.approvals, "approval"),
      ].joined(separator: ", "), base: base?.tree.name)
  }

  /// What the base had and is there no more as it was.
  private func changes(since base: Standpoint, _ module: String) throws(RegistryError) -> [Fault] {
    var faults: [Fault] = []
    let ledger = base.layout.ledger(of: module)
    for entry in base.tree.entries.under(ledger) {
      let path = entry.path.string
      guard !standpoint.tree.holdsSame(path, as: base.tree, at: path) else { continue }
      let what = standpoint.tree.contains(path) ? "was changed" : "is gone"
      faults.append(
        Fault(
          rule: Catalogue.ledgerRewritten, module: module, path: path,
          message: "the event, which \(base.tree.name) has, \(what)"))
    }
    for version in base.store.versions(of: module) {
      let folder = base.layout.folder(of: module, version)
      for entry in base.tree.entries.under(folder) {
        let path = entry.path.string
        guard !standpoint.tree.holdsSame(path, as: base.tree, at: path) else { continue }
        let what = standpoint.tree.contains(path) ? "was changed" : "is gone"
        faults.append(
          Fault(
            rule: Catalogue.snapshotAltered, module: module, path: path,
            message: "a file of \(module) \(version), which \(base.tree.name) has, \(what)"))
      }
    }
    return faults
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
