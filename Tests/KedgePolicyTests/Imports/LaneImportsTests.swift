import KedgeChanges
import KedgeDocuments
import Testing

@testable import KedgePolicy

struct LaneImportsTests {
  private static func finding(
    _ from: Lane, _ to: Lane, waiver: String = "", today: String = "2026-06-01", toModule: String = "billing"
  ) throws -> Finding? {
    let text = """
      version: 1
      policy: house
      policies: { house: { imports: { waivers: [\(waiver)] } } }
      modules: { shop: { contracts: [a.json] } }
      """
    let configuration = try ConfigurationTests.read(text)
    let policy = try #require(configuration.policies["house"])
    let document = try Document.read(
      Array(##"{"$ref": "../billing/invoice.json"}"##.utf8), name: "shop/cart.json")
    let node = try #require(document.root["$ref"])
    let use = ModuleImport(
      from: .init(module: "shop", lane: from), to: .init(module: toModule, lane: to),
      place: Place(node: node),
      reference: "../billing/invoice.json")
    return policy.finding(on: use, settings: policy[from], today: try #require(Day(today)))
  }

  @Test(arguments: [
    (Lane.candidate, Lane.candidate, nil), (.candidate, .integration, Decision.block),
    (.candidate, .production, .block), (.integration, .candidate, .warn), (.integration, .integration, nil),
    (.integration, .production, .block), (.production, .candidate, .warn), (.production, .integration, .warn),
    (.production, .production, nil),
  ])
  func `a module may not use one of higher stability`(
    _ from: Lane, _ to: Lane, _ decision: Decision?
  ) throws {
    #expect(try Self.finding(from, to)?.decision == decision)
  }

  @Test func `the finding stands at the reference and names the line of the policy`() throws {
    let finding = try #require(try Self.finding(.candidate, .production))
    #expect(finding.change.new.position == SourcePosition(line: 1, column: 10))
    #expect(finding.contract == "shop/cart.json")
    #expect(finding.decidedBy == "house: imports.candidate.production: block")
    #expect(
      finding.change.message
        == "`shop` (candidate) uses `billing` (production), which is more stable: `../billing/invoice.json`"
    )
  }

  @Test func `a module may use itself`() throws {
    #expect(try Self.finding(.candidate, .production, toModule: "shop") == nil)
  }

  @Test(arguments: [
    ("{ from: shop, to: billing, reason: moving, until: 2026-06-01 }", Decision.warn),
    ("{ from: shop, to: billing, reason: moving, until: 2026-05-31 }", .block),
    ("{ from: other, to: billing, reason: moving, until: 2026-12-31 }", .block),
    ("{ from: shop, to: other, reason: moving, until: 2026-12-31 }", .block),
  ])
  func `a waiver counts for its modules until its day`(_ waiver: String, _ decision: Decision) throws {
    #expect(try Self.finding(.integration, .production, waiver: waiver)?.decision == decision)
  }

  @Test func `a waiver needs a deadline`() {
    #expect(throws: PolicyError.self) {
      try Self.finding(.integration, .production, waiver: "{ from: shop, to: billing, reason: moving }")
    }
  }

  @Test func `a strict lane takes no waiver`() throws {
    var policy = BuiltInPolicies.matriz
    policy.imports.matrix[.production] = [.integration: .block]
    policy.imports.waivers = [
      try ImportWaiver(
        Field(
          node: try Document.read(
            Array("{ from: shop, to: billing, reason: moving, until: 2026-12-31 }".utf8), name: "a.yaml"
          ).root, path: ""))
    ]
    let use = ModuleImport(
      from: .init(module: "shop", lane: .production), to: .init(module: "billing", lane: .integration),
      place: Place(node: Document(value: .null).root), reference: "x")
    let finding = policy.finding(
      on: use, settings: policy[.production], today: try #require(Day("2026-06-01")))
    #expect(finding?.decision == .block)
    #expect(finding?.notes == ["lane production takes no waiver"])
  }
}
