internal import KedgeChanges
public import KedgeContracts
public import KedgeDocuments
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
    /// How many are made of other files than they were.
    let differing: Int
    /// What its changes call for; nil where nothing changed, or nothing was compared with a release.
    public internal(set) var bump: VersionBump?
    /// The least number that its next release may have; nil likewise.
    public internal(set) var next: SemanticVersion?
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
    /// What its changes do to documents in the repository.
    public internal(set) var data: [DataImpact] = []
    /// What its changes do to the consumers that are named.
    public internal(set) var consumers: [ConsumerImpact] = []
  }

  /// By module, contract and place. What changes no document and is allowed is left out.
  public internal(set) var findings: [Finding] = []
  /// In their order.
  public internal(set) var modules: [Module] = []
  /// By module, then by path.
  public internal(set) var contracts: [Contract] = []
  /// What else people should know, a sentence each.
  public internal(set) var notes: [String] = []

  /// What single findings do to documents in the repository, by fingerprint.
  public internal(set) var dataImpacts: [Digest: [DataImpact]] = [:]
  /// What single findings do to the consumers that are named, by fingerprint.
  public internal(set) var consumerImpacts: [Digest: [ConsumerImpact]] = [:]
  /// Documents that should have been looked at and cannot be read, each with its place and the reason.
  public internal(set) var failures: [String] = []
  /// Documents of the state that was checked, by their paths or by addresses that kedge.yaml has a file for.
  public internal(set) var documents: @Sendable (String) -> Document? = { _ in nil }

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

  /// Whether a change was found already.
  func has(_ change: Change, module: String, contract: String) -> Bool {
    grounds[change.identity.fingerprint(module: module, contract: contract)] != nil
  }

  mutating func add(_ finding: Finding) { findings.append(finding) }

  /// The findings that an approval would let pass.
  public var awaiting: [Finding] {
    findings.filter { finding in
      finding.approval == nil
        && finding.approvalsNeeded != nil && grounds[finding.fingerprint]?.golden != nil
    }
  }

  /// The findings that await the decision of one person, by the name that git knows: those that this person has not
  /// approved yet.
  public func awaiting(_ person: String) -> [Finding] {
    awaiting.filter { finding in
      guard let ground = grounds[finding.fingerprint] else { return false }
      let preimage = finding.change.identity.preimage(module: finding.module, contract: finding.contract)
      return !ground.rule.approvals.contains { approval in
        Text(Person.address(of: approval.approver)) == Text(Person.address(of: person))
          && approval.standing(
            to: preimage, golden: ground.golden, lane: ground.rule.lane, authors: [],
            today: ground.rule.today) == .counts
      }
    }
  }

  /// Whether a finding blocks.
  public var isBlocked: Bool { findings.contains { $0.decision == .block } }
}
