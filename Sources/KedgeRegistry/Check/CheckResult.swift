internal import KedgeChanges
public import KedgeContracts
internal import KedgeDocuments
public import KedgePolicy

/// What a check found.
public struct CheckResult: Sendable {
  /// What became of one module.
  public struct Module: Sendable {
    /// Its name.
    public let name: String
    /// The lane that it was judged by.
    public let lane: Lane
    /// What it was compared with; nil where there was nothing.
    public let baseline: String?
    /// How many contracts it has.
    public let contracts: Int
    /// How many of them needed no comparison: git has the same files for both sides.
    public let unchanged: Int
  }

  /// One contract that was looked at.
  public struct Contract: Sendable {
    /// Its module.
    public let module: String
    /// Its path from the top level.
    public let path: String
    /// What it is written in; nil where that is not known.
    public let kind: ContractKind?
    /// Parts that were not compared, in words with their places.
    public internal(set) var notCompared: [String] = []
  }

  /// By module, contract and place. What changes no document and is allowed is left out.
  public internal(set) var findings: [Finding] = []
  /// In their order.
  public internal(set) var modules: [Module] = []
  /// By module, then by path.
  public internal(set) var contracts: [Contract] = []
  /// What else people should know, a sentence each.
  public internal(set) var notes: [String] = []

  /// By what each finding was judged: what an approval must bind.
  private(set) var grounds: [Digest: Ground] = [:]

  /// By what a finding was judged.
  struct Ground: Sendable {
    let rule: ModuleRule
    let golden: GoldenRelease?
  }

  /// Adds what a change gives.
  ///
  /// - Parameters:
  ///   - authors: The addresses of those who made it.
  ///   - base: What messages call the state that has it already; nil where it is new.
  mutating func add(
    _ change: Change, contract: String, _ rule: ModuleRule, golden: GoldenRelease? = nil,
    authors: Set<String> = [], standingAt base: String? = nil
  ) {
    var finding = rule.judge(change, contract: contract, golden: golden, authors: authors)
    if let base { finding = finding.standing(at: base) }
    // Where there is no release, nothing can be approved against it.
    if change.rule.topic == .contract, golden == nil { finding.remedy = nil }
    findings.append(finding)
    grounds[finding.fingerprint] = Ground(rule: rule, golden: golden)
  }

  mutating func add(_ finding: Finding) { findings.append(finding) }

  /// The findings that an approval would let pass.
  public var awaiting: [Finding] {
    findings.filter { finding in
      finding.approval == nil
        && finding.approvalsNeeded != nil && grounds[finding.fingerprint]?.golden != nil
    }
  }

  /// Whether a finding blocks.
  public var isBlocked: Bool { findings.contains { $0.decision == .block } }
}
