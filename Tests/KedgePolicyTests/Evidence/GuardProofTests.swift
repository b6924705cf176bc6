import KedgeDocuments
import Testing

@testable import KedgePolicy

struct GuardProofTests {
  private static func proof(_ lane: Lane, policy: Policy = BuiltInPolicies.matriz) throws -> GuardProof {
    GuardProof.run(
      policy: policy, lane: lane, settings: policy[lane], today: try #require(Day("2026-06-01")))
  }

  @Test(arguments: [Lane.integration, .production])
  func `the guard finds and blocks every break that is made up`(_ lane: Lane) throws {
    let proof = try Self.proof(lane)
    #expect(proof.breaks >= 25)
    #expect(proof.found == proof.breaks)
    #expect(proof.severe == proof.breaks)
    #expect(proof.blocked == proof.breaks)
    #expect(proof.detects && proof.prevents)
  }

  @Test func `an advisory lane proves detection and no prevention`() throws {
    let proof = try Self.proof(.candidate)
    #expect(proof.detects)
    #expect(!proof.prevents)
  }

  @Test func `what a policy of one's own calls no break need not be blocked`() throws {
    let text = """
      version: 1
      policies: { house: { rules: { pattern-changed: { accepted: additive } } } }
      modules: { a: { contracts: [a.json] } }
      """
    let policy = try #require(try ConfigurationTests.read(text).policies["house"])
    let proof = try Self.proof(.integration, policy: policy)
    #expect(proof.severe < proof.breaks)
    #expect(proof.detects && proof.prevents)
  }
}
