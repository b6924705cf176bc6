public import KedgeChanges
public import KedgeDocuments

/// A change, judged: its class, what happens to the commit because of it, and who says so.
public struct Finding: Sendable {
  /// What changed.
  public let change: Change
  /// The module; empty where there is none, as in `kedge diff`.
  public let module: String
  /// The contract's path from the root.
  public let contract: String
  /// The class by effect and flow alone.
  public let computed: Classification
  /// The class that the policy gives it.
  public let classification: Classification
  /// What happens to the commit.
  public private(set) var decision: Decision
  /// The line that decided: `lanes.production.undecided: block`, or that of the policy where the lane has no say.
  public let decidedBy: String
  /// The approval that allows it, when there is one.
  public let approval: Approval?
  /// Why an approval would or would not help: what the report says after the finding; nil where nothing is to be said.
  public var remedy: String?
  /// How many different people must approve it, those who have included; nil where no approval is of account.
  public let approvalsNeeded: Int?
  /// The part of the policy that gave the class: `matriz: enum value added, produced: noted (computed: breaking)`.
  public let classifiedBy: String
  /// What the policy has to say beside the change's own notes, a sentence each.
  public private(set) var notes: [String]
  /// The ignore that keeps it out of reports, when there is one.
  public let ignoredBy: Ignore?

  /// A finding from its parts.
  public init(
    change: Change, module: String, contract: String, computed: Classification,
    classification: Classification, decision: Decision, decidedBy: String, approval: Approval? = nil,
    remedy: String? = nil, approvalsNeeded: Int? = nil, classifiedBy: String = "", notes: [String] = [],
    ignoredBy: Ignore? = nil
  ) {
    self.change = change
    self.module = module
    self.contract = contract
    self.computed = computed
    self.classification = classification
    self.decision = decision
    self.decidedBy = decidedBy
    self.approval = approval
    self.remedy = remedy
    self.approvalsNeeded = approvalsNeeded
    self.classifiedBy = classifiedBy
    self.notes = notes
    self.ignoredBy = ignoredBy
  }

  /// The finding where it stood before the change at hand: it is said and blocks nobody.
  ///
  /// - Parameter base: What messages call the state that has it already.
  public func standing(at base: String) -> Finding {
    guard decision == .block else { return self }
    var finding = self
    finding.decision = .warn
    finding.remedy = nil
    finding.notes.append("it stands at \(base) already")
    return finding
  }

  /// The finding with more to say.
  public func noting(_ note: String) -> Finding {
    var finding = self
    finding.notes.append(note)
    return finding
  }

  /// SHA-256 over what identifies the change; the first 12 digits are shown on screen.
  public var fingerprint: Digest { change.identity.fingerprint(module: module, contract: contract) }
}
