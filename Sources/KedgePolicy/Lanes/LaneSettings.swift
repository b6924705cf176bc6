/// What a lane demands.
public struct LaneSettings: Hashable, Sendable {
  /// What happens where it could not be decided whether a change breaks anything.
  public enum Undecided: String, CaseIterable, Hashable, Sendable {
    /// It is said.
    case warn
    /// It stops the commit, where findings do at all.
    case block
  }

  /// What additive changes need.
  public enum Additive: String, CaseIterable, Hashable, Sendable {
    /// Nothing.
    case allow
    /// An approval.
    case approve
  }

  /// What findings do.
  public var enforcement: Enforcement
  /// What undecided findings do.
  public var undecided: Undecided
  /// What additive changes need.
  public var additive: Additive
  /// How many people must approve an additive change, where one is needed.
  public var additiveApprovals: Int
  /// How many people must approve a breaking or undecided change; nil where none can be approved.
  public var breakingApprovals: Int?
  /// Whether approvals must be signed.
  public var signed: Bool
  /// Whether a failure of Kedge itself blocks, or is only said.
  public var failsClosed: Bool
  /// Whether it may be frozen.
  public var killSwitch: KillSwitch
  /// How its modules are validated, in words.
  public var validation: [String] = []

  /// Settings from their parts; without any those of an enforced lane.
  public init(
    enforcement: Enforcement = .enforced, undecided: Undecided = .block, additive: Additive = .allow,
    additiveApprovals: Int = 1, breakingApprovals: Int? = nil, signed: Bool = false,
    failsClosed: Bool = true, killSwitch: KillSwitch = .emergency
  ) {
    self.enforcement = enforcement
    self.undecided = undecided
    self.additive = additive
    self.additiveApprovals = additiveApprovals
    self.breakingApprovals = breakingApprovals
    self.signed = signed
    self.failsClosed = failsClosed
    self.killSwitch = killSwitch
  }

  /// In which fields these settings are milder than others, by their names in kedge.yaml; none where a change from
  /// `others` to these only tightens.
  public func relaxations(from others: LaneSettings) -> [String] {
    var fields: [String] = []
    if enforcement < others.enforcement { fields.append("enforcement") }
    if undecided == .warn, others.undecided == .block { fields.append("undecided") }
    if additive == .allow, others.additive == .approve { fields.append("additive") }
    if others.additive == .approve, additiveApprovals < others.additiveApprovals {
      fields.append("approvals.additive")
    }
    if let count = breakingApprovals, count < others.breakingApprovals ?? .max {
      fields.append("approvals.breaking")
    }
    if !signed, others.signed { fields.append("signed") }
    if !failsClosed, others.failsClosed { fields.append("fails_closed") }
    if killSwitch < others.killSwitch { fields.append("kill_switch") }
    return fields
  }
}
