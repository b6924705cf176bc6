internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Whether a module that has a release and was moved to a stricter lane since the base was promoted to it.
struct PromotionGuard {
  let plan: ModulePlan
  let base: Standpoint
  let now: Standpoint

  func run(_ result: inout CheckResult) throws(RegistryError) {
    guard case .present(let module, _, _) = plan.state else { return }
    let former = module.movedFrom?.value ?? module.name
    guard let before = base.configuration.module(former) ?? base.configuration.module(module.name),
      module.lane.value > before.lane.value, base.store.golden(of: before.name) != nil,
      let fault = try fault(of: module)
    else { return }
    let (lane, old) = (module.lane.value.rawValue, before.lane.value.rawValue)
    let change = ContractEvent.change(
      Catalogue.laneRaised, "`\(module.name)` was moved from \(old) to \(lane), and \(fault)",
      at: Place(node: module.lane.node ?? module.node, label: "raised"), effect: .narrows,
      subject: module.name, before: .sha256(of: old), after: .sha256(of: lane))
    result.add(change, contract: now.path, plan.rule.forGuard, golden: base.asGolden)
  }

  /// What is wrong with the promotion that led here, in words; nil when nothing is.
  private func fault(of module: ModuleConfiguration) throws(RegistryError) -> String? {
    let known = Set(try base.ledger(of: module.name).events.map(\.digest))
    let promotions = try now.ledger(of: module.name).events.filter {
      $0.action == .promote && !known.contains($0.digest)
    }
    guard let event = promotions.last(where: { $0["lane"] == module.lane.value.rawValue }),
      let bundle = event["bundle"]
    else { return "no promotion tells of it" }
    guard let bytes = try now.tree.read(bundle), Digest.sha256(of: bytes) == event.after else {
      return "the evidence of its promotion is not there: `\(bundle)`"
    }
    return nil
  }
}
