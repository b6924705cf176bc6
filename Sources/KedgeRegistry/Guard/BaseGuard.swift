internal import KedgeChanges
internal import KedgeDocuments
internal import KedgePolicy

/// With a base: whether what is new since then was made by the rules.
struct BaseGuard {
  private let check: Check
  private let plan: CheckPlan

  init(_ check: Check, _ plan: CheckPlan) {
    self.check = check
    self.plan = plan
  }

  func run(_ result: inout CheckResult) throws(RegistryError) {
    guard let base = check.base, let now = check.now else { return }
    for module in plan.modules {
      try ReleaseGuard(check: check, plan: module, base: base, now: now).run(&result)
      try PromotionGuard(plan: module, base: base, now: now).run(&result)
    }
    try PolicyGuard(base: base, now: now, plan: plan, authors: authors(now)).run(&result)
  }

  /// Who touched kedge.yaml or what it names.
  private func authors(_ now: Standpoint) throws(RegistryError) -> Set<String> {
    guard case .base(let name) = check.request.subject, !now.isConfigured(as: check.judge) else { return [] }
    return try check.repository.authors(
      since: name, touching: now.configurationFiles + check.judge.configurationFiles)
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
      name: name, policy: policy, lane: lane, settings: settings, approvals: approvals, today: today,
      awaiting: awaiting)
  }
}
