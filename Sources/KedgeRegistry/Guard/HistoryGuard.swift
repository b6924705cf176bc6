internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// Whether what never changes is as it was: releases, events, and the names behind actors.
struct HistoryGuard {
  private let check: Check
  private let plan: CheckPlan

  init(_ check: Check, _ plan: CheckPlan) {
    self.check = check
    self.plan = plan
  }

  func run(_ result: inout CheckResult) throws(RegistryError) {
    guard let earlier = check.earlier else { return }
    let history = History(of: earlier, in: check.tree)
    for module in plan.modules {
      for loss in try history.releases(of: module.rule.name) + history.events(of: module.rule.name) {
        add(loss, module.rule, &result)
      }
    }
    guard let strictest = plan.strictest else { return }
    for loss in try history.events(of: "") + history.actors() { add(loss, strictest, &result) }
  }

  private func add(_ loss: History.Loss, _ rule: ModuleRule, _ result: inout CheckResult) {
    let change = ContractEvent.change(
      loss.rule, loss.message, at: ContractEvent.place(of: loss.path), effect: .narrows, subject: loss.path,
      before: loss.before, after: loss.after)
    result.add(change, contract: loss.contract, rule)
  }
}
