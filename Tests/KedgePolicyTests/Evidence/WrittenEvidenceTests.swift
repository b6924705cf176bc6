import KedgeDocuments
import Testing

@testable import KedgePolicy

/// Evidence that Kedge writes passes the gate that reads it, and does not when it should not.
struct WrittenEvidenceTests {
  static let header = EvidenceHeader(
    component: "billing", timestamp: "2026-06-01T11:00:00Z", commit: GateTests.commit, version: "0.1.0",
    inputs: [("schemas/a.json", .sha256(of: "a"))])

  private static func proof(_ lane: Lane) throws -> GuardProof {
    var time = 0
    let policy = BuiltInPolicies.matriz
    return GuardProof.run(
      policy: policy, lane: lane, settings: policy[lane], today: try #require(Day("2026-06-01")),
      clock: {
        time += 100; return time
      })
  }

  private static func passes(_ gate: String, _ value: JSONValue) throws -> Bool {
    try GateTests.result(try GateTests.gate(gate), value.description).passes
  }

  @Test func `the guard finds and blocks every break that is made up`() throws {
    let proof = try Self.proof(.production)
    #expect(proof.breaks >= 25)
    #expect(proof.found == proof.breaks)
    #expect(proof.blocked == proof.breaks)
    #expect(proof.p95InMilliseconds.lexical == "0.1")
  }

  @Test func `an advisory lane proves detection and no prevention`() throws {
    let proof = try Self.proof(.candidate)
    #expect(proof.detects)
    #expect(!proof.prevents)
  }

  private static func evidence(_ findings: [Finding], _ lane: Lane = .production) throws -> JSONValue {
    SchemaEvolutionEvidence(
      header: header, proof: try proof(lane), baseline: .sha256(of: "old"), current: .sha256(of: "new"),
      findings: findings, milliseconds: 12
    ).value
  }

  @Test func `schema evolution passes without breaks, and with none but approved changes`() throws {
    #expect(try Self.passes("schema-evolution", try Self.evidence([])))
    let approval = JudgementTests.approval(JudgementTests.additive)
    let approved = try JudgementTests.judgement(.production, approvals: [approval]).judge(
      JudgementTests.additive)
    #expect(try Self.passes("schema-evolution", try Self.evidence([approved])))
    let awaiting = try JudgementTests.judgement(.production).judge(JudgementTests.additive)
    #expect(try !Self.passes("schema-evolution", try Self.evidence([awaiting])))
    let breaking = try JudgementTests.judgement(.production).judge(JudgementTests.breaking)
    #expect(try !Self.passes("schema-evolution", try Self.evidence([breaking])))
    #expect(try !Self.passes("schema-evolution", try Self.evidence([], .candidate)))
  }

  @Test(arguments: [(32 * 60 + 1, true), (32 * 60, false)])
  func `a canary passes when it is complete`(_ minutes: Int, _ passes: Bool) throws {
    let metrics = try CanaryRunTests.metrics(minutes: minutes)
    let rules = BuiltInPolicies.matriz.canary
    let evidence = CanaryEvidence(
      header: Self.header, rules: rules, metrics: metrics, run: try rules.run(metrics))
    #expect(try Self.passes("canary-simulation", evidence.value) == passes)
  }
}
