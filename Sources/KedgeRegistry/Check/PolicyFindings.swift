internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// What the policy finds beside changes of contracts: uses of other lanes, and ignores that do nothing.
struct PolicyFindings {
  let check: Check
  let plan: CheckPlan

  func run(_ result: inout CheckResult) {
    if let now = check.now { imports(now, &result) }
    ignores(&result)
  }

  private func imports(_ now: Standpoint, _ result: inout CheckResult) {
    // With all modules in one lane no use can be of another.
    guard Set(now.configuration.modules.map(\.lane.value) + plan.modules.map(\.rule.lane)).count > 1 else {
      return
    }
    for use in ModuleUses(check, plan, now: now).all() {
      guard let rule = plan.modules.first(where: { Text($0.rule.name) == Text(use.from.module) })?.rule,
        let finding = rule.policy.finding(on: use, settings: rule.settings, today: rule.today)
      else { continue }
      result.findings.append(stoodBefore(use) ? finding.standing(at: check.base?.tree.name ?? "") : finding)
    }
  }

  /// Whether the base has the same use already, in the same lanes.
  private func stoodBefore(_ use: ModuleImport) -> Bool {
    guard let base = check.base else { return false }
    let path = use.place.node.document.name
    return check.tree.holdsSame(path, as: base.tree, at: path)
      && [use.from, use.to].allSatisfy { base.configuration.module($0.module)?.lane.value == $0.lane }
  }

  private func ignores(_ result: inout CheckResult) {
    var seen: Set<Text> = []
    for rule in plan.modules.map(\.rule) where seen.insert(Text(rule.policy.name)).inserted {
      result.findings += rule.policy.ignoreFindings(
        over: result.findings, isWhole: check.request.modules.isEmpty, today: rule.today)
    }
  }
}
