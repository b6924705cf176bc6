import KedgeChanges

/// The approvals of one change: those that count, and why others do not.
struct ApprovalVotes {
  private(set) var counting: [Approval] = []
  private(set) var objections: [String] = []

  init(_ change: Change, in judgement: Judgement) {
    let preimage = change.identity.preimage(module: judgement.module, contract: judgement.contract)
    for approval in judgement.approvals {
      switch approval.standing(
        to: preimage, golden: judgement.golden, lane: judgement.lane, authors: judgement.authors,
        today: judgement.today)
      {
      case nil: continue
      case .counts?: counting.append(approval)
      case let standing?: objections.append("\(standing); it does not count")
      }
    }
  }

  /// The different people whose approvals count.
  var approvers: Set<String> { Set(counting.map { Person.address(of: $0.approver) }) }
}
