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
  private let repository: Repository
  private let time: Timestamp

  /// Verifies one state, by itself and against an earlier one.
  ///
  /// - Parameter time: When: evidence need not be kept for ever.
  public init(
    _ standpoint: Standpoint, base: Standpoint?, repository: Repository, time: Timestamp = .now
  ) {
    self.standpoint = standpoint
    self.base = base
    self.repository = repository
    self.time = time
  }

  /// Recomputes.
  public func run() throws(RegistryError) -> Outcome {
    var names = Set(standpoint.configuration.modules.map { Text($0.name) })
    names.formUnion(standpoint.store.modules.map { Text($0) })
    names.formUnion(base?.store.modules.map { Text($0) } ?? [])
    names.insert("")
    let actors = try Actors(tree: standpoint.tree, folder: standpoint.layout.actors)
    var faults: [Fault] = []
    var counts = (releases: 0, events: 0, approvals: 0, old: 0)
    for name in names.sorted() {
      let module = ModuleVerification(name: name.string, standpoint: standpoint, actors: actors)
      faults += module.faults
      let evidence = EvidenceVerification(
        module: name.string, events: module.events, standpoint: standpoint, repository: repository, time: time
      )
      faults += evidence.faults()
      counts.old += module.events.count { evidence.retention.isOver(for: $0.time, at: time) }
      counts.releases += module.releases
      counts.events += module.events.count
      counts.approvals += module.approvals.count
      if let base {
        faults += try changes(since: base, name.string)
        faults +=
          BrakeVerification(module: name.string, events: module.events, base: base, actors: actors).faults
      }
    }
    return Outcome(
      findings: faults.map(\.finding),
      summary: [
        Self.count(counts.releases, "release"), Self.count(counts.events, "event"),
        Self.count(counts.approvals, "approval"),
      ].joined(separator: ", ")
        + (counts.old > 0 ? " (\(Self.count(counts.old, "event")) past retention)" : ""),
      base: base?.tree.name)
  }

  /// What the base had and is there no more as it was.
  private func changes(since base: Standpoint, _ module: String) throws(RegistryError) -> [Fault] {
    let history = History(of: base, in: standpoint.tree)
    var losses = try history.releases(of: module) + history.events(of: module)
    if module.utf8.isEmpty { losses += try history.actors() }
    return losses.map { loss in
      Fault(
        rule: loss.rule, module: module, path: loss.path,
        message: "\(loss.message) since \(base.tree.name)")
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
