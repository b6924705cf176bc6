public import KedgeContracts
public import KedgeDocuments
public import KedgePolicy

/// A contract that was looked at, and what was found in it.
public struct CheckedContract: Sendable {
  /// The module; empty where there is none.
  public let module: String
  /// The path from the root; empty for findings about the module itself.
  public let path: String
  /// What it is written in; nil when that is not known.
  public let kind: ContractKind?
  /// The lane that it is judged in; empty for none.
  public let lane: String
  /// What to call the old version: `2.3.0`, or the input that it came from. Empty when there is none.
  public let oldName: String
  /// What to call the new version: `now`, or the input that it came from.
  public let newName: String
  /// What was found, also what a policy ignores.
  public let findings: [Finding]
  /// Parts that were not compared, in words with their places.
  public let notCompared: [String]
  /// What its changes do to documents in the repository.
  public let data: [DataImpact]
  /// What its changes do to the consumers that are named.
  public let consumers: [ConsumerImpact]
  /// What findings do to documents in the repository, by fingerprint.
  public let dataImpacts: [Digest: [DataImpact]]
  /// What findings do to the consumers that are named, by fingerprint.
  public let consumerImpacts: [Digest: [ConsumerImpact]]

  /// A contract from its parts.
  public init(
    module: String, path: String, kind: ContractKind?, lane: String = "", oldName: String,
    newName: String = "now", findings: [Finding], notCompared: [String] = [],
    data: [DataImpact] = [], consumers: [ConsumerImpact] = [], dataImpacts: [Digest: [DataImpact]] = [:],
    consumerImpacts: [Digest: [ConsumerImpact]] = [:]
  ) {
    self.module = module
    self.path = path
    self.kind = kind
    self.lane = lane
    self.oldName = oldName
    self.newName = newName
    self.findings = findings
    self.notCompared = notCompared
    self.data = data
    self.consumers = consumers
    self.dataImpacts = dataImpacts
    self.consumerImpacts = consumerImpacts
  }

  /// The findings that no ignore keeps out of reports.
  public var reported: [Finding] { findings.filter { $0.ignoredBy == nil } }

  /// What contracts are sorted by.
  var key: [Text] { [Text(module), Text(path)] }
}
