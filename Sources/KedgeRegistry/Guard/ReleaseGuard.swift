internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Whether the releases that were added since the base are the contracts as they are, or as they were in a commit of this
/// branch, with a number that follows, and with nothing that the base would not have let pass.
struct ReleaseGuard {
  let check: Check
  let plan: ModulePlan
  let base: Standpoint
  let now: Standpoint

  func run(_ result: inout CheckResult) throws(RegistryError) {
    guard case .present(let module, _, _) = plan.state else { return }
    let known = base.store.versions(of: module.name).map(\.description)
    for version in now.store.versions(of: module.name) where !known.contains(version.description) {
      guard let reason = try fault(of: version, module, result) else { continue }
      let path = now.layout.releaseFile(module.name, version)
      let change = ContractEvent.change(
        Catalogue.releaseMismatch, "\(module.name) \(version) was added and \(reason)",
        at: ContractEvent.place(of: path), effect: .narrows, subject: version.description,
        after: try now.store.digest(module.name, version))
      result.add(change, contract: path, plan.rule)
    }
  }

  /// What is wrong with a release, in words; nil when nothing is.
  private func fault(
    of version: SemanticVersion, _ module: ModuleConfiguration, _ result: CheckResult
  ) throws(RegistryError) -> String? {
    let line = base.store.golden(of: module.name, line: version)
    let golden = line ?? base.store.golden(of: module.name)
    guard let fault = try content(of: version, module, at: now) else {
      guard let golden else { return nil }
      if golden != base.store.golden(of: module.name) {
        return try drift(of: version, at: now, since: golden)
      }
      let own = result.findings.filter { Text($0.module) == Text(module.name) && $0.change.isOfContract }
      return Self.number(version, since: golden, own)
    }
    for commit in try commits() {
      let tree = try check.repository.tree(of: commit, name: "commit \(commit.description.prefix(12))")
      guard tree.contains(now.layout.releaseFile(module.name, version)),
        let then = try? Standpoint(tree: tree, path: now.path),
        let module = then.configuration.module(module.name),
        try content(of: version, module, at: then) == nil
      else { continue }
      return try golden.flatMap { golden throws(RegistryError) in
        try drift(of: version, at: then, since: golden)
      }
    }
    return fault
  }

  /// The commits in which a release may be the contracts as they were.
  private func commits() throws(RegistryError) -> [ObjectID] {
    guard case .base(let name) = check.request.subject else { return [] }
    return try check.repository.commits(since: name)
  }

  /// Whether the contracts that were released there passed by the base's word.
  private func drift(
    of version: SemanticVersion, at then: Standpoint, since golden: SemanticVersion
  ) throws(RegistryError) -> String? {
    let name = plan.rule.name
    var request = CheckRequest(modules: [name], today: check.request.today)
    request.against = "\(name)@\(golden)"
    let findings = try Check(
      tree: then.tree, now: then, base: base, judge: base, request: request, repository: check.repository
    ).drift().findings.filter { Text($0.module) == Text(name) }
    if let block = findings.first(where: { $0.decision == .block }) {
      return "is not allowed by \(base.tree.name): \(block.change.message)"
    }
    return Self.number(version, since: golden, findings.filter(\.change.isOfContract))
  }

  private static func number(
    _ version: SemanticVersion, since golden: SemanticVersion, _ findings: [Finding]
  ) -> String? {
    let bump = VersionBump(findings) ?? .patch
    if version.suffices(after: golden, for: bump) { return nil }
    return "its number is too small: after \(golden) the change calls for \(golden.next(bump))"
  }

  private func content(
    of version: SemanticVersion, _ module: ModuleConfiguration, at place: Standpoint
  ) throws(RegistryError) -> String? {
    let (tree, kept) = (place.tree, now.tree)
    do {
      let built = try ReleaseBuilder(module: module, standpoint: place, tree: tree).build(version)
      guard try kept.read(now.layout.releaseFile(module.name, version)) == built.release.text else {
        return "its release.yaml is not what the contracts give"
      }
      let folder = now.layout.files(module.name, version)
      for file in built.files where try kept.read(folder + "/" + file.path) != file.bytes {
        return "its copy of `\(file.path)` is not that file"
      }
      guard
        kept.entries.under(now.layout.folder(of: module.name, version)).count == built.files.count + 1
      else {
        return "it holds files that no contract is made of"
      }
      return nil
    } catch {
      return "its contracts cannot be read: \(error)"
    }
  }
}

extension Change {
  /// Whether it is about what a contract says, not about how it is kept.
  var isOfContract: Bool {
    rule.topic != .contract || rule == Catalogue.contractAdded || rule == Catalogue.contractRemoved
  }
}
