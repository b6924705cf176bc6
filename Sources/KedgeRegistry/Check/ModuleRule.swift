internal import KedgeChanges
internal import KedgeContracts
internal import KedgeDocuments
internal import KedgePolicy

/// By what a module is judged: policy, lane, approvals, and the day.
struct ModuleRule: Sendable {
  let name: String
  let policy: Policy
  let lane: Lane
  let settings: LaneSettings
  let approvals: [Approval]
  let today: Day
  let awaiting: Decision

  /// The finding that a change gives.
  ///
  /// - Parameter authors: The addresses of those who made it: they may not approve it.
  func judge(
    _ change: Change, contract: String, golden: GoldenRelease?, authors: Set<String> = []
  ) -> Finding {
    Judgement(
      policy: policy, lane: lane, settings: settings(for: change), module: name, contract: contract,
      golden: golden, approvals: approvals, authors: authors, today: today, awaiting: awaiting
    ).judge(change)
  }

  /// What the lane demands for a change: a contract may be retired, by so many people as the policy says.
  private func settings(for change: Change) -> LaneSettings {
    guard change.rule == Catalogue.contractRemoved, policy.retirementApprovals > 0 else { return settings }
    var settings = settings
    settings.breakingApprovals = max(policy.retirementApprovals, settings.breakingApprovals ?? 0)
    return settings
  }
}
