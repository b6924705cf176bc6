/// What happens to a commit because of one finding: the result of policy, lane and approvals.
public enum Decision: String, CaseIterable, Hashable, Sendable {
  /// The finding is no obstacle.
  case allow
  /// The finding is reported and stops nothing.
  case warn
  /// The finding stops the commit (exit code 1).
  case block
}
