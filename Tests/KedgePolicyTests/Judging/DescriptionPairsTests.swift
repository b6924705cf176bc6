import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgeSchema
import Testing

@testable import KedgePolicy

/// What policies make of API descriptions that differ in one thing, reasoned from the specifications.
@Suite struct DescriptionPairsTests {
  @Test func `there are pairs of every kind`() {
    #expect(DescriptionPair.all.count == 527)
  }

  @Test(arguments: DescriptionPair.all)
  func `each way is what it is said to be`(pair: DescriptionPair) throws {
    #expect(try Self.verdict(pair, pair.old, pair.new) == pair.there)
    #expect(try Self.verdict(pair, pair.new, pair.old) == pair.back)
    #expect(try Self.verdict(pair, pair.old, pair.old) == "neutral")
    #expect(try Self.verdict(pair, pair.new, pair.new) == "neutral")
  }

  private static func verdict(_ pair: DescriptionPair, _ old: JSONValue, _ new: JSONValue) throws -> String {
    let policy = try #require(BuiltInPolicies.policy(pair.policy))
    let comparison = try Comparison(assumptions: policy.assumptions).compare(
      try source(old, .old), with: try source(new, .new), kind: .openAPI)
    #expect(comparison.notCompared == [])
    return (policy.told(comparison.changes).map { policy.classification(of: $0) }.min() ?? .neutral).rawValue
  }

  private static func source(_ value: JSONValue, _ universe: Universe) throws -> ContractSource {
    ContractSource(
      document: try Document.read(Array(value.description.utf8), name: "api.json"), address: "api.json",
      universe: universe
    ) { _ in nil }
  }
}
