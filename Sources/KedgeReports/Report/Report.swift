public import KedgePolicy

/// What one run found: every contract that was looked at, with its findings.
public struct Report: Sendable {
  /// The version of the program.
  public let version: String
  /// The modules that were looked at, in their order; none where there are no modules, as in `kedge diff`.
  public let modules: [CheckedModule]
  /// What was looked at, sorted by module and path. What belongs to no contract stands under an empty path.
  public let contracts: [CheckedContract]
  /// Why there is no judgement, where there is none (exit code 2).
  public let failure: String?
  /// What the releases of modules changed, where that was asked for.
  public let history: [ReleaseHistory]

  /// A report from its parts.
  public init(
    version: String, modules: [CheckedModule] = [], contracts: [CheckedContract], failure: String? = nil,
    history: [ReleaseHistory] = []
  ) {
    self.version = version
    self.modules = modules
    self.contracts = contracts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    self.failure = failure
    self.history = history
  }

  /// The findings that are not ignored, in the order of the contracts.
  public var findings: [Finding] { contracts.flatMap(\.reported) }

  /// The counts.
  public var summary: ReportSummary { ReportSummary(self) }
}
