internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Recomputes what is kept of one module.
struct ModuleVerification {
  private(set) var faults: [Fault] = []
  private(set) var releases = 0
  private(set) var events: [LedgerEvent] = []
  private(set) var approvals: [ApprovalFile] = []

  private let name: String
  private let standpoint: Standpoint
  private let actors: Actors
  private var tree: Tree { standpoint.tree }
  private var layout: SnapshotLayout { standpoint.layout }

  init(name: String, standpoint: Standpoint, actors: Actors) {
    self.name = name
    self.standpoint = standpoint
    self.actors = actors
    readEvents()
    readApprovals()
    checkEvents()
    checkApprovals()
    checkReleases()
  }

  private mutating func report(_ rule: Rule, _ path: String, _ message: String) {
    faults.append(Fault(rule: rule, module: name, path: path, message: message))
  }

  private mutating func readEvents() {
    for entry in tree.entries.under(layout.ledger(of: name)) {
      let path = entry.path.string
      do {
        events.append(try LedgerEvent(try tree.read(path) ?? [], path: path))
      } catch {
        report(Catalogue.ledgerBroken, path, "the event cannot be read: \(error)")
      }
    }
    events = Ledger(events).events
  }

  private mutating func readApprovals() {
    for entry in tree.entries.under(layout.approvals(of: name)) where entry.path.string.hasSuffix(".yaml") {
      let path = entry.path.string
      do {
        approvals.append(try ApprovalFile(try tree.read(path) ?? [], path: path))
      } catch {
        report(Catalogue.approvalAltered, path, "the approval cannot be read: \(error)")
      }
    }
  }

  private mutating func checkEvents() {
    let ledger = Ledger(events)
    for (event, reason) in ledger.faults() { report(Catalogue.ledgerBroken, event.path, reason) }
    for event in ledger.events.filter(\.previous.isEmpty).dropFirst() {
      report(Catalogue.ledgerBroken, event.path, "it follows no event, though the ledger had begun")
    }
    for event in ledger.events {
      if Text(event.module) != Text(name) {
        report(
          Catalogue.ledgerBroken, event.path, "it is of the module `\(event.module)`, and lies with `\(name)`"
        )
      }
      let file = event.path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
      if !file.hasPrefix("\(event.time.compact)-\(event.action.rawValue)-") {
        report(
          Catalogue.ledgerBroken, event.path,
          "its name is not what it says: \(event.action.rawValue) at \(event.time)")
      }
      if actors[event.actor] == event.actor {
        report(Catalogue.ledgerBroken, event.path, "its actor `\(event.actor)` is nobody who is known")
      }
    }
  }

  private mutating func checkApprovals() {
    let consumed = Set(events.filter { $0.action == .snapshot }.flatMap { $0.details.map(\.value) })
    let told = Set(events.filter { $0.action == .approve || $0.action == .retire }.compactMap(\.after))
    for file in approvals {
      let approval = file.approval
      if Digest.sha256(of: approval.preimage) != approval.fingerprint {
        report(Catalogue.approvalAltered, file.path, "what it names is not what its fingerprint stands for")
      } else if Text(ApprovalFile.path(approval, in: layout.approvals(of: name))) != Text(file.path) {
        report(Catalogue.approvalAltered, file.path, "its name is not its fingerprint and approver")
      } else if !told.contains(file.digest) {
        report(Catalogue.approvalAltered, file.path, "no event tells of it as it is")
      } else if consumed.contains(file.digest.hex) {
        report(Catalogue.approvalAltered, file.path, "a release has used it up, and it was put back")
      }
    }
    let present = Set(approvals.map(\.digest))
    for event in events where event.action == .approve || event.action == .retire {
      guard let digest = event.after, !present.contains(digest), !consumed.contains(digest.hex) else {
        continue
      }
      report(
        Catalogue.approvalAltered, event.path,
        "the approval that it tells of is gone, and no release used it up")
    }
  }

  private mutating func checkReleases() {
    let written = events.filter { $0.action == .snapshot }
    for event in written
    where standpoint.store.versions(of: name).allSatisfy({ $0.description != event["release"] }) {
      report(
        Catalogue.snapshotAltered, event.path,
        "the release \(event["release"] ?? "?") that it tells of is gone")
    }
    for version in standpoint.store.versions(of: name) {
      releases += 1
      let path = layout.releaseFile(name, version)
      do {
        try check(version, path, written.filter { $0["release"] == version.description })
      } catch {
        report(Catalogue.snapshotAltered, path, "the release cannot be read: \(error)")
      }
    }
  }

  private mutating func check(_ version: SemanticVersion, _ path: String, _ told: [LedgerEvent]) throws {
    let release = try standpoint.store.release(name, version)
    let text = try tree.read(path)
    if Text(release.module) != Text(name) || text != release.text {
      report(Catalogue.snapshotAltered, path, "it is not written as `kedge snapshot` writes it")
    }
    let view = ReleaseView(store: standpoint.store, release: release)
    for file in try view.altered() {
      report(Catalogue.snapshotAltered, view.place(of: file), "`\(file)` is not what release.yaml says")
    }
    for contract in release.contracts {
      if let document = try view.document(contract.path), document.canonicalDigest == contract.canonical {
        continue
      }
      report(Catalogue.snapshotAltered, path, "the canonical digest of `\(contract.path)` is another")
    }
    let digest = try standpoint.store.digest(name, version)
    if told.isEmpty { report(Catalogue.ledgerBroken, path, "no event tells of this release") }
    if told.count > 1 { report(Catalogue.ledgerBroken, path, "\(told.count) events tell of this release") }
    for event in told where event.after != digest {
      report(Catalogue.snapshotAltered, path, "the release is not the one that \(event.path) tells of")
    }
  }
}
