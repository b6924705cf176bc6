internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Whether kedge.yaml demands less than at the base: each field that does is a finding, which two people may approve.
struct PolicyGuard {
  let base: Standpoint
  let now: Standpoint
  let rules: [ModuleRule]

  func run(_ result: inout CheckResult) {
    if now.isConfigured(as: base) { return }
    for relaxation in now.configuration.relaxations(from: base.configuration) {
      guard let rule = rule(for: relaxation.field) else { continue }
      let what = "`\(relaxation.field)` asks for less than at \(base.tree.name): \(relaxation.detail)"
      let change = ContractEvent.change(
        relaxation.isLane ? Catalogue.laneLowered : Catalogue.policyRelaxed, what,
        at: Place(node: relaxation.node, label: relaxation.isLane ? "lowered" : ""), effect: .narrows,
        subject: relaxation.field, before: base.configuration.document.canonicalDigest,
        after: CanonicalWriter.digest(relaxation.node.value))
      result.add(change, contract: now.path, rule.forGuard, golden: base.asGolden)
    }
  }

  /// The rule of the module that a field is of; for what concerns all of them, that of the strictest lane.
  private func rule(for field: String) -> ModuleRule? {
    rules.filter { field.hasPrefix("modules.\($0.name).") }.max { $0.name.utf8.count < $1.name.utf8.count }
      ?? rules.max { $0.settings.enforcement < $1.settings.enforcement }
  }
}
