public import KedgeChanges
public import KedgeContracts
public import KedgeDocuments

/// What changes mean, and what is demanded in each lane: read from YAML, the built-in ones too.
public struct Policy: Sendable {
  /// Which releases a contract is compared with.
  public enum Baseline: String, CaseIterable, Hashable, Sendable {
    /// The golden one.
    case latest
    /// Every one.
    case all
  }

  /// By what name it is chosen.
  public internal(set) var name: String
  /// What is assumed beyond pure logic.
  public internal(set) var assumptions: Assumptions
  /// The flow that is asked about whatever a contract declares; nil to ask as it declares.
  public internal(set) var flow: Flow?
  /// Which releases a contract is compared with.
  public internal(set) var against: Baseline
  /// What changes mean: the first row that applies; without one effect and flow decide.
  public internal(set) var rows: [ClassificationRow]
  /// What single rules mean, by id; they come before the rows.
  public internal(set) var rules: [String: [Flow: Cell]]
  /// Findings that are not to be reported.
  public internal(set) var ignores: [Ignore]
  /// What each lane demands.
  public internal(set) var lanes: [Lane: LaneSettings]

  /// Which lane may use contracts of which.
  public internal(set) var imports = LaneImports()
  /// Limits by name, for each lane.
  public internal(set) var budgets: [Lane: [String: ExactNumber]] = [:]
  /// Where evidence lies, and how old it may be.
  public internal(set) var evidence = EvidenceRules()
  /// What must be shown before a module moves, in order.
  public internal(set) var gates: [Gate] = []
  /// How traffic moves to a release.
  public internal(set) var canary = CanaryRules()
  /// What labels of metrics may be.
  public internal(set) var telemetry = TelemetryRules()
  /// What counts as personal data.
  public internal(set) var personalData = PersonalDataRules()
  /// What is demanded beside, and what sees to it.
  public internal(set) var compliance: [ComplianceDemand] = []
  /// What happens in an emergency.
  public internal(set) var emergency = EmergencyRules()
  /// Who is what.
  public internal(set) var roles = Roles()
  /// Who may pull the emergency brake.
  public internal(set) var freeze = FreezeRules()
  /// How many people retire a contract.
  public internal(set) var retirementApprovals = 2
  /// How long records are kept.
  public internal(set) var retention = RetentionRules()
  /// What stands for the parts whose changes cannot be told to be more or less, by key.
  var digests: [String: Digest] = [:]
  /// Where it is written; nil for one without a text of its own.
  public internal(set) var node: Node?

  /// Pure logic on what contracts declare, with lanes that warn, block, and block with approvals.
  init(name: String) {
    self.name = name
    assumptions = .logic
    against = .latest
    rows = []
    rules = [:]
    ignores = []
    lanes = [:]
  }

  /// The built-in policy with a name.
  public static func named(_ name: String) -> Policy? { BuiltInPolicies.policy(name) }

  /// What a lane demands.
  public subscript(lane: Lane) -> LaneSettings { lanes[lane] ?? LaneSettings() }

  /// The flow that a contract's surfaces are read with where their kind does not say it.
  ///
  /// - Parameter declared: The flow that kedge.yaml or an option gives; nil where nothing does.
  public func flow(declared: Flow?) -> Flow { flow ?? declared ?? .exchanged }
}
