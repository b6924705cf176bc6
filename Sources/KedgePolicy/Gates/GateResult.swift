/// What became of a gate.
public struct GateResult: Sendable, CustomStringConvertible {
  /// The gate.
  public let gate: String
  /// What it looked at.
  public let facts: [GateFact]

  /// A result from its parts.
  public init(gate: String, facts: [GateFact]) {
    self.gate = gate
    self.facts = facts
  }

  /// Whether all that it looked at is as demanded, and it looked at something.
  public var passes: Bool { !facts.isEmpty && facts.allSatisfy(\.passes) }

  /// What is not as demanded.
  public var failures: [GateFact] { facts.filter { !$0.passes } }

  /// One line: `unit-tests: passed: /tests/failed is 0, wanted at most 0; ...`
  public var description: String {
    if facts.isEmpty { return "\(gate): failed: nothing was looked at" }
    if passes { return "\(gate): passed: \(facts.map(\.text).joined(separator: "; "))" }
    return "\(gate): failed: \(failures.map(\.description).joined(separator: "; "))"
  }
}
