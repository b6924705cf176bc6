internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Whether the releases that were added since the base are the contracts as they are, with a number that follows.
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

  private func fault(
    of version: SemanticVersion, _ module: ModuleConfiguration, _ result: CheckResult
  ) throws(RegistryError) -> String? {
    if let fault = try content(of: version, module) { return fault }
    guard let golden = base.store.golden(of: module.name, line: version) ?? base.store.golden(of: module.name)
    else {
      return nil
    }
    let bump = VersionBump(
      result.findings.filter { Text($0.module) == Text(module.name) && $0.change.isOfContract })
    if !version.suffices(after: golden, for: bump ?? .patch) {
      return "its number is too small: after \(golden) the change calls for \(golden.next(bump ?? .patch))"
    }
    return nil
  }

  private func content(of version: SemanticVersion, _ module: ModuleConfiguration) throws(RegistryError)
    -> String?
  {
    let path = now.layout.releaseFile(module.name, version)
    do {
      let built = try ReleaseBuilder(module: module, standpoint: now, tree: check.tree).build(version)
      guard try check.tree.read(path) == built.release.text else {
        return "its release.yaml is not what the contracts give"
      }
      let folder = now.layout.files(module.name, version)
      for file in built.files where try check.tree.read(folder + "/" + file.path) != file.bytes {
        return "its copy of `\(file.path)` is not that file"
      }
      guard
        check.tree.entries.under(now.layout.folder(of: module.name, version)).count == built.files.count + 1
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
