internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// With a base: whether what must not change since then is as it was, and whether what is new was made by the rules.
struct BaseGuard {
  private let check: Check
  private let plan: CheckPlan

  init(_ check: Check, _ plan: CheckPlan) {
    self.check = check
    self.plan = plan
  }

  func run(_ result: inout CheckResult) throws(RegistryError) {
    guard let base = check.base else { return }
    for module in plan.modules {
      try releases(module, base, &result)
      try ledger(module, base, &result)
      if let now = check.now {
        try ReleaseGuard(check: check, plan: module, base: base, now: now).run(&result)
      }
    }
    if let now = check.now {
      PolicyGuard(base: base, now: now, rules: plan.modules.map(\.rule)).run(&result)
    }
  }

  /// Releases never change.
  private func releases(_ module: ModulePlan, _ base: Standpoint, _ result: inout CheckResult)
    throws(RegistryError)
  {
    let name = module.rule.name
    for version in base.store.versions(of: name) {
      let folder = base.layout.folder(of: name, version)
      for (path, before, after) in differences(base.tree, check.tree, folder) {
        let what = before == nil ? "was added" : after == nil ? "is gone" : "was changed"
        let change = ContractEvent.change(
          Catalogue.snapshotAltered, "`\(path.dropFirst(folder.count + 1))` of \(name) \(version) \(what)",
          at: ContractEvent.place(of: path), effect: .narrows, subject: path,
          before: try digest(before, base.tree), after: try digest(after, check.tree))
        result.add(change, contract: base.layout.releaseFile(name, version), module.rule)
      }
    }
  }

  /// Events never change.
  private func ledger(_ module: ModulePlan, _ base: Standpoint, _ result: inout CheckResult)
    throws(RegistryError)
  {
    let folder = base.layout.ledger(of: module.rule.name)
    for (path, before, after) in differences(base.tree, check.tree, folder) where before != nil {
      let change = ContractEvent.change(
        Catalogue.ledgerRewritten, "the event `\(path)` \(after == nil ? "is gone" : "was changed")",
        at: ContractEvent.place(of: path), effect: .narrows, subject: path,
        before: try digest(before, base.tree), after: try digest(after, check.tree))
      result.add(change, contract: path, module.rule)
    }
  }

  private func digest(_ entry: TreeEntry?, _ tree: Tree) throws(RegistryError) -> Digest? {
    guard let entry, entry.kind == .file else { return nil }
    return try tree.read(entry.path.string).map { .sha256(of: $0) }
  }

  /// The files in a folder that are not the same in both trees.
  private func differences(
    _ old: Tree, _ new: Tree, _ folder: String
  ) -> [(path: String, before: TreeEntry?, after: TreeEntry?)] {
    var found: [(path: String, before: TreeEntry?, after: TreeEntry?)] = []
    for before in old.entries.under(folder)
    where !new.holdsSame(before.path.string, as: old, at: before.path.string) {
      found.append((before.path.string, before, new.entries[before.path]))
    }
    for after in new.entries.under(folder) where old.entries[after.path] == nil {
      found.append((after.path.string, nil, after))
    }
    return found
  }
}

extension Standpoint {
  /// What approvals of changes to kedge.yaml are given against: its state here.
  var asGolden: GoldenRelease {
    GoldenRelease(version: path, digest: configuration.document.bytesDigest)
  }
}

extension ModuleRule {
  /// The rule for changes to the rules themselves: two people may approve them, or as many as the lane asks for.
  var forGuard: ModuleRule {
    var settings = settings
    settings.breakingApprovals = max(2, settings.breakingApprovals ?? 2)
    return ModuleRule(
      name: name, policy: policy, lane: lane, settings: settings, approvals: approvals, authors: authors,
      today: today, awaiting: awaiting)
  }
}
