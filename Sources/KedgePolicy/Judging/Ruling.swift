/// What a lane makes of a change, and why.
struct Ruling {
  let decision: Decision
  let source: String
  /// How many approvers it takes: nil where approvals are of no account, nil within where nobody can approve.
  let needed: Int??
  let approvers: Int
  let isApproved: Bool

  /// Decided without looking at approvals.
  init(_ decision: Decision, _ source: String) {
    (self.decision, self.source) = (decision, source)
    (needed, approvers, isApproved) = (.none, 0, false)
  }

  /// Decided by approvals: allowed when there are enough.
  init(_ source: String, _ votes: ApprovalVotes, needed: Int?, otherwise: Decision) {
    self.source = source
    self.needed = .some(needed)
    approvers = votes.approvers.count
    isApproved = needed.map { $0 <= votes.approvers.count } ?? false
    decision = isApproved ? .allow : otherwise
  }
}
