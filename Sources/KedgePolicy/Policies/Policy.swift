public import KedgeChanges
public import KedgeContracts

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
