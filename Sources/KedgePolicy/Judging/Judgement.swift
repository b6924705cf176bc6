public import KedgeChanges
import KedgeDocuments

/// Turns the changes of one contract into findings: what they mean under its policy, and what its lane makes of that.
public struct Judgement: Sendable {
  /// What changes mean.
  public let policy: Policy
  /// The module's lane.
  public let lane: Lane
  /// What the lane demands.
  public let settings: LaneSettings
  /// The module; empty where there is none.
  public let module: String
  /// The contract's path from the root.
  public let contract: String
  /// The release that the contract is compared with; nil where there is none.
  public let golden: GoldenRelease?
  /// All approvals of the module.
  public let approvals: [Approval]
  /// The addresses of those who took part in the change.
  public let authors: Set<String>
  /// The day on which approvals and ignores must be valid.
  public let today: Day
  /// What an additive change does that awaits its approval: blocks, or warns where the approver must first be able to
  /// see the commit.
  public let awaiting: Decision

  /// A judgement over one contract.
  public init(
    policy: Policy, lane: Lane, settings: LaneSettings? = nil, module: String, contract: String,
    golden: GoldenRelease? = nil, approvals: [Approval] = [], authors: Set<String> = [], today: Day,
    awaiting: Decision = .block
  ) {
    self.policy = policy
    self.lane = lane
    self.settings = settings ?? policy[lane]
    self.module = module
    self.contract = contract
    self.golden = golden
    self.approvals = approvals
    self.authors = authors
    self.today = today
    self.awaiting = awaiting
  }

  /// The finding that a change gives.
  public func judge(_ change: Change) -> Finding {
    let assessment = policy.assess(change)
    let votes = ApprovalVotes(change, in: self)
    let ruling = ruling(assessment, votes)
    let ignore = ignore(of: change)
    let isHidden = ignore != nil && allowsIgnore(of: assessment.classification)
    return Finding(
      change: change, module: module, contract: contract, computed: assessment.computed,
      classification: assessment.classification, decision: isHidden ? .allow : ruling.decision,
      decidedBy: isHidden ? "\(policy.name): ignore, \(ignore?.reason ?? "")" : ruling.source,
      approval: ruling.isApproved ? votes.counting.first : nil,
      remedy: isHidden ? nil : remedy(ruling, change, assessment.classification, ignore != nil),
      approvalsNeeded: isHidden ? nil : ruling.needed ?? nil, classifiedBy: assessment.source,
      notes: assessment.notes + votes.objections, ignoredBy: isHidden ? ignore : nil)
  }

  private func ruling(_ assessment: Assessment, _ votes: ApprovalVotes) -> Ruling {
    let warning = assessment.warns ? Decision.warn : .allow
    switch assessment.classification {
    case .neutral:
      return Ruling(warning, assessment.source)
    case .additive:
      if settings.enforcement == .advisory {
        return Ruling(assessment.asks ? .warn : warning, assessment.source)
      }
      let source = assessment.asks ? assessment.source : line("additive: \(settings.additive.rawValue)")
      guard assessment.asks || settings.additive == .approve else {
        return Ruling(warning, assessment.source)
      }
      return Ruling(source, votes, needed: settings.additiveApprovals, otherwise: awaiting)
    case .breaking, .undecided:
      return severe(assessment, votes)
    }
  }

  private func severe(_ assessment: Assessment, _ votes: ApprovalVotes) -> Ruling {
    if settings.enforcement == .advisory { return Ruling(.warn, line("enforcement: advisory")) }
    var source = line("enforcement: \(settings.enforcement.rawValue)")
    if assessment.classification == .undecided {
      source = line("undecided: \(settings.undecided.rawValue)")
      if settings.undecided == .warn { return Ruling(.warn, source) }
    }
    return Ruling(source, votes, needed: settings.breakingApprovals, otherwise: .block)
  }

  /// An ignore hides what a lane would only say; a strict lane takes none.
  private func allowsIgnore(of classification: Classification) -> Bool {
    switch settings.enforcement {
    case .advisory: true
    case .enforced: classification > .undecided
    case .strict: false
    }
  }

  private func ignore(of change: Change) -> Ignore? {
    policy.ignores.first {
      !$0.isExpired(on: today)
        && $0.matches(
          rule: change.rule.id, module: module, contract: contract, pointer: change.identity.pointer)
    }
  }

  private func remedy(
    _ ruling: Ruling, _ change: Change, _ classification: Classification, _ hasIgnore: Bool
  ) -> String? {
    guard ruling.decision != .allow else { return nil }
    let ignored = hasIgnore ? "; the ignore does not count in lane \(lane.rawValue)" : ""
    switch ruling.needed {
    case .none: return hasIgnore ? String(ignored.dropFirst(2)) : nil
    case .some(nil):
      // Of what happens to a contract as a whole its rule says what to do.
      if change.rule.topic == .contract { return hasIgnore ? String(ignored.dropFirst(2)) : nil }
      return "lane \(lane.rawValue) allows no approval: " + Self.instead(classification) + ignored
    case .some(let count?):
      let missing = count - ruling.approvers
      let people = missing > 1 ? " (\(missing) different people)" : ""
      let fingerprint = change.identity.fingerprint(module: module, contract: contract).hex.prefix(12)
      // What replaces a contract is asked where it is ended.
      let command =
        change.rule == Catalogue.contractRemoved
        ? "kedge retire \(contract) --successor PATH" : "kedge approve \(fingerprint)"
      return "accept: \(command) --reason \"...\"" + people + ignored
    }
  }

  /// What to do where nobody can approve.
  private static func instead(_ classification: Classification) -> String {
    let smaller = classification == .undecided ? "change it in smaller steps that can be decided, or " : ""
    return smaller + "publish a new contract beside this one, and retire this one later with kedge retire"
  }

  private func line(_ text: String) -> String { "lanes.\(lane.rawValue).\(text)" }
}
