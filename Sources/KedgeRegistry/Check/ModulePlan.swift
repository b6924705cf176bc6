internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// What is to be done for one module.
struct ModulePlan: Sendable {
  enum State: Sendable {
    /// It is in kedge.yaml: its contracts, and what they are compared with, the golden release first.
    case present(ModuleConfiguration, paths: [String], baselines: [Baseline])
    /// It has a release and is in kedge.yaml no more.
    case removed(SemanticVersion)
  }

  let rule: ModuleRule
  let state: State
  /// Releases that are not compared with, but whose names are not unused.
  let earlier: [Baseline]

  var baselineName: String? {
    switch state {
    case .present(_, _, let baselines): baselines.first?.name
    case .removed(let version): version.description
    }
  }

  /// That the module is gone.
  func removed(_ version: SemanticVersion, _ judge: Standpoint) -> Change {
    var place = ContractEvent.place(of: judge.path)
    if let node = judge.configuration.module(rule.name)?.node {
      place = Place(node: node, range: node.keyRange)
    }
    return ContractEvent.change(
      Catalogue.moduleRemoved, "`\(rule.name)` has release \(version) and is in no kedge.yaml any more",
      at: ContractEvent.place(of: judge.path), old: place, effect: .narrows, subject: rule.name,
      before: .sha256(of: version.description))
  }

  /// That there is nothing to compare with.
  func withoutBaseline(_ module: ModuleConfiguration, _ paths: [String]) -> Change {
    let count = paths.count == 1 ? "1 contract" : "\(paths.count) contracts"
    return ContractEvent.change(
      Catalogue.baselineMissing, "`\(rule.name)` has \(count) and no release to compare with",
      at: Place(node: module.node, range: module.node.keyRange, label: "no release"), effect: .undecided,
      subject: rule.name, notes: ["write the first one: kedge snapshot \(rule.name) --release 1.0.0"])
  }
}
