internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
public import KedgePolicy
internal import KedgeSchema

/// What the releases of a module changed, one after the other.
public struct ReleaseSteps: Sendable {
  /// One release against the one before it.
  public struct Step: Sendable {
    /// The version.
    public let version: SemanticVersion
    /// How many findings of each class there are; none for the first release.
    public let classes: [Classification: Int]
  }

  /// The module.
  public let module: String
  /// In the order of their versions, without prereleases.
  public let steps: [Step]

  /// Compares every release of a module with the one before it, by the policy that holds now.
  ///
  /// - Throws: `RegistryError` when a release cannot be read; a contract in it that cannot be read counts as undecided.
  public init(of module: String, at standpoint: Standpoint) throws(RegistryError) {
    self.module = module
    let configuration = standpoint.configuration
    let policy =
      configuration.module(module).map { configuration.policy(of: $0) } ?? configuration.defaultPolicy
    var steps: [Step] = []
    var before: Baseline?
    for version in standpoint.store.versions(of: module) where !version.isPrerelease {
      let release = Baseline(try standpoint.store.release(module, version), in: standpoint.store)
      let comparison = ReleaseComparison(
        standpoint: standpoint, module: configuration.module(module), policy: policy)
      steps.append(
        Step(version: version, classes: before.map { comparison.classes(from: $0, to: release) } ?? [:]))
      before = release
    }
    self.steps = steps
  }
}

/// Two releases of a module.
private struct ReleaseComparison {
  let standpoint: Standpoint
  let module: ModuleConfiguration?
  let policy: Policy

  func classes(from old: Baseline, to new: Baseline) -> [Classification: Int] {
    var classes: [Classification: Int] = [:]
    for entry in new.entries.values {
      guard let former = old.entries[Text(entry.path)] else {
        classes[.additive, default: 0] += 1
        continue
      }
      guard let changes = changes(former, old, entry, new) else {
        classes[.undecided, default: 0] += 1
        continue
      }
      for change in changes { classes[policy.classification(of: change), default: 0] += 1 }
    }
    let removed = old.entries.keys.count { new.entries[$0] == nil }
    if removed > 0 { classes[.breaking, default: 0] += removed }
    return classes
  }

  /// What changed in a contract; nil where one side cannot be read.
  private func changes(
    _ former: Baseline.Entry, _ old: Baseline, _ entry: Baseline.Entry, _ new: Baseline
  ) -> [Change]? {
    let flow = policy.flow(declared: entry.flow)
    guard former.kind == entry.kind, let before = source(former, old, .old, flow),
      let after = source(entry, new, .new, flow)
    else { return nil }
    return try? Comparison(assumptions: policy.assumptions)
      .compare(before, with: after, kind: entry.kind ?? .jsonSchema).changes
  }

  private func source(
    _ entry: Baseline.Entry, _ baseline: Baseline, _ universe: Universe, _ flow: Flow
  ) -> ContractSource? {
    let loader = ContractLoader(tree: baseline.tree, prefix: baseline.prefix) {
      [standpoint, module] address in
      standpoint.file(for: address, module: module)
    }
    return try? loader.source(entry.path, dialect: entry.dialect, universe: universe, flow: flow)
  }
}
