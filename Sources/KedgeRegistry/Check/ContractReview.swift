internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy

/// What a policy asks of a contract as it is, whatever changed: no personal data without an approval, and labels that have
/// a bound. What the last release has already is not said again.
struct ContractReview {
  let rule: ModuleRule

  /// What is asked of a contract.
  ///
  /// - Parameters:
  ///   - new: The files that it is made of, itself first.
  ///   - old: The same in the last release; empty where it has none.
  ///   - hasRelease: Whether the module has a release that an approval could bind.
  func changes(in new: [ContractFile], since old: [ContractFile], hasRelease: Bool) -> [Change] {
    var changes: [Change] = []
    if hasRelease, rule.policy.personalData.lanes.contains(rule.lane) {
      changes += rule.policy.personalData.changes(in: new, since: old)
    }
    if let contract = new.first {
      changes += rule.policy.telemetry.changes(in: contract.document, since: old.first?.document)
    }
    return changes
  }

  /// Files by the paths that they have in the repository; what cannot be read is a finding of its own.
  static func files(_ paths: [String], in tree: Tree, at prefix: String = "") -> [ContractFile] {
    paths.compactMap { path in
      (try? tree.document(prefix + path)).flatMap { $0 }.map { ContractFile(path: path, document: $0) }
    }
  }
}
