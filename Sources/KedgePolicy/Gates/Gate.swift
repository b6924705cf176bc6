public import KedgeDocuments

/// What must be shown before a module moves into a lane, or into one above it.
///
/// A gate may look at several things; it passes when all of them do, and one that looks at nothing fails.
public struct Gate: Sendable {
  /// What Kedge itself can look at.
  public enum BuiltIn: String, CaseIterable, Hashable, Sendable {
    /// No drift that blocks, against the last release of the target lane or above.
    case schemaEvolution = "schema-evolution"
    /// Telemetry contracts without findings.
    case telemetryContracts = "telemetry-contracts"
    /// No use of a lane that the matrix blocks.
    case laneImports = "lane-imports"
    /// Every approval is signed by somebody who may.
    case signatures
    /// The ledger is whole.
    case ledger
    /// Commits since the last release are signed.
    case signedCommits = "signed-commits"
    /// Workflows use actions by digests.
    case pinnedActions = "pinned-actions"
    /// A simulation of the canary over measured samples goes through.
    case canarySimulation = "canary-simulation"
  }

  /// By what a command says how it went.
  public enum CommandResult: String, CaseIterable, Hashable, Sendable {
    /// Exit code 0.
    case exit
    /// A JUnit document on its output without failures and errors, and with tests.
    case junit
    /// A SARIF document on its output without results of level error.
    case sarif
  }

  /// What it is called.
  public let name: String
  /// The least lane that demands it.
  public internal(set) var lane = Lane.integration
  /// What Kedge looks at.
  public internal(set) var builtIn: BuiltIn?
  /// The artefact whose content counts.
  public internal(set) var evidence: String?
  /// What its content must be.
  public internal(set) var checks: [EvidenceCheck] = []
  /// How many days the evidence counts; nil for what the policy says of all.
  public internal(set) var maximumAgeInDays: Int?
  /// What is run, as a shell reads it.
  public internal(set) var command: String?
  /// By what the command says how it went.
  public internal(set) var result = CommandResult.exit
  /// Where it is written.
  public internal(set) var node: Node

  static let keys = ["lane", "built_in", "evidence", "checks", "max_age_days", "command", "result"]

  init(name: String, _ field: Field, over extended: Gate?) throws(PolicyError) {
    let fields = try Fields(
      field, "a gate, such as { lane: integration, evidence: unit_test_results, checks: [] }",
      known: Self.keys)
    self = extended ?? Gate(name: name, node: fields.node)
    node = fields.node
    if let field = fields["lane"] { lane = try field.choice(Lane.self, "lane") }
    if let field = fields["built_in"] { builtIn = try field.choice(BuiltIn.self, "gate") }
    if let field = fields["evidence"] { evidence = try field.artefact() }
    if let field = fields["checks"] {
      checks = try field.list("a list of checks") { field throws(PolicyError) in try EvidenceCheck(field) }
    }
    if let field = fields["max_age_days"] { maximumAgeInDays = try field.integer(1...3660) }
    if let field = fields["command"] { command = try field.string("a command") }
    if let field = fields["result"] { result = try field.choice(CommandResult.self, "result") }
    if builtIn == nil, evidence == nil, command == nil {
      throw .missing(at: node, key: "\(field.path).evidence", example: "evidence: unit_test_results")
    }
    if let evidence, builtIn == nil, checks.isEmpty {
      throw .missing(
        at: node, key: "\(field.path).checks",
        example: "checks: [{ field: /passed, equals: true }] for \(evidence)")
    }
  }

  private init(name: String, node: Node) { (self.name, self.node) = (name, node) }
}

extension Field {
  /// The name of an artefact: a part of a file name.
  func artefact() throws(PolicyError) -> String {
    let name = try string("the name of an artefact, such as unit_test_results")
    guard name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }) else {
      throw expected("the name of an artefact in lower case with `_`, such as unit_test_results")
    }
    return name
  }
}
