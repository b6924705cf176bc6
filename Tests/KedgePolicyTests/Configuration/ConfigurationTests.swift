import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgeSchema
import Testing

@testable import KedgePolicy

struct ConfigurationTests {
  static func read(_ text: String, files: [String: String] = [:]) throws -> Configuration {
    try Configuration(try Document.read(Array(text.utf8), name: "kedge.yaml")) { path in
      try files[path].map { try Document.read(Array($0.utf8), name: path) }
    }
  }

  static let whole = """
    version: 1
    snapshots: tests/{module}/snapshots
    policy: house
    references: { "https://example.com/a.json": vendor/a.json }
    modules:
      billing:
        contracts: [schemas/billing/*.json]
        flow: accepted
        lane: production
        owners: ["@acme/billing"]
        instances: [data/invoices/*.json]
        paths: { "api/v2.yaml": { kind: openapi, flow: produced, dialect: 7, moved_from: api/v1.yaml } }
        moved_from: invoicing
        imports: [common]
        consumers: { web: contracts/web-reads.json }
        references: { "urn:b": vendor/b.json }
      common:
        contracts: [schemas/common.json]
        policy: wire
    policies:
      house:
        extends: matriz
        assume: { undeclared: possible, defaults: applied, format: assert, draft4-integer: mathematical }
        ignore:
          - { rule: schema-changed, at: "billing/invoice#/properties/legacy*", reason: never sent, until: 2026-12-31 }
    lanes:
      integration: { enforcement: enforced, undecided: warn }
      production: { approvals: { additive: 2, breaking: 3 } }
    """

  @Test func `every key is read`() throws {
    let configuration = try Self.read(Self.whole)
    #expect(configuration.modules.map(\.name) == ["billing", "common"])
    let billing = try #require(configuration.module("billing"))
    #expect(billing.contracts.map(\.value.source) == ["schemas/billing/*.json"])
    #expect(billing.flow?.value == .accepted)
    #expect(billing.lane.value == .production)
    #expect(billing.lane.node?.position == SourcePosition(line: 9, column: 11))
    #expect(billing.owners == ["@acme/billing"])
    #expect(billing.instances.map(\.value.source) == ["data/invoices/*.json"])
    #expect(billing.settings(ofPath: "api/v2.yaml")?.kind == .openAPI)
    #expect(billing.settings(ofPath: "api/v2.yaml")?.dialect == .draft7)
    #expect(billing.settings(ofPath: "api/v2.yaml")?.movedFrom == "api/v1.yaml")
    #expect(billing.declaredFlow(ofPath: "api/v2.yaml") == .produced)
    #expect(billing.declaredFlow(ofPath: "schemas/billing/a.json") == .accepted)
    #expect(billing.movedFrom?.value == "invoicing")
    #expect(billing.imports.map(\.value) == ["common"])
    #expect(billing.consumers.map(\.name) == ["web"])
    #expect(billing.references.map(\.path) == ["vendor/b.json"])
    #expect(configuration.references.map(\.name) == ["https://example.com/a.json"])
    #expect(configuration.snapshotFolder(of: "billing") == "tests/billing/snapshots")
    #expect(configuration.policy(of: billing).name == "house")
    let common = try #require(configuration.module("common"))
    #expect(configuration.policy(of: common).name == "wire")
    #expect(common.lane.value == .integration)
    #expect(common.lane.node == nil)
  }

  @Test func `a house policy stands over what it extends, and lanes over both`() throws {
    let configuration = try Self.read(Self.whole)
    let house = try #require(configuration.policies["house"])
    #expect(house.rows.count == BuiltInPolicies.matriz.rows.count)
    #expect(!house.assumptions.undeclaredUnused)
    #expect(house.assumptions.defaultsApplied)
    #expect(house.assumptions.validation.format == .assertion)
    #expect(house.assumptions.validation.draft4Integer == .mathematical)
    #expect(house.ignores.map(\.reason) == ["never sent"])
    #expect(configuration.settings(of: .integration, under: house).undecided == .warn)
    let production = configuration.settings(of: .production, under: house)
    #expect(production.additiveApprovals == 2)
    #expect(production.breakingApprovals == 3)
    #expect(production.enforcement == .strict)
  }

  @Test func `folders of releases stand under the folder of snapshots`() throws {
    let configuration = try Self.read("{version: 1, modules: {a: {contracts: [a.json]}}}")
    #expect(configuration.snapshotFolder(of: "a") == "snapshots/a")
    #expect(configuration.policy(of: configuration.modules[0]).name == "matriz")
  }

  @Test func `a policy may be a file of its own`() throws {
    let text =
      "{version: 1, policy: house, policies: {house: rules/house.yaml}, modules: {a: {contracts: [a.json]}}}"
    let configuration = try Self.read(text, files: ["rules/house.yaml": "{extends: wire, against: all}"])
    #expect(configuration.policies["house"]?.against == .all)
    #expect(throws: PolicyError.self) { try Self.read(text) }
  }

  @Test(arguments: [
    (
      "version: 1",
      "kedge.yaml:1:1: `modules` is missing; write for example `modules: { billing: { contracts: [schemas/*.json] } }`"
    ),
    ("modules: {}", "kedge.yaml:1:1: `version` is missing; write for example `version: 1`"),
    ("version: 2\nmodules: {}", "kedge.yaml:1:10: `version` must be a whole number from 1 to 1"),
    ("version: 1\nmoduls: {}", "kedge.yaml:2:1: unknown key `moduls`; did you mean `modules`?"),
    (
      "version: 1\nmodules:\n  a:\n    contract: [x]",
      "kedge.yaml:4:5: unknown key `contract`; did you mean `contracts`?"
    ),
    (
      "version: 1\nmodules:\n  a: { contracts: x }",
      "kedge.yaml:3:19: `modules.a.contracts` must be a list of patterns, such as [schemas/*.json]"
    ),
    (
      "version: 1\nmodules:\n  a: { contracts: [] }",
      "kedge.yaml:3:19: `modules.a.contracts` must be a list of at least one pattern, such as [schemas/*.json]"
    ),
    (
      "version: 1\nmodules:\n  a: { contracts: [../x.json] }",
      "kedge.yaml:3:20: `modules.a.contracts[0]` must be a pattern relative to this file, without `..`"
    ),
    (
      "version: 1\nmodules:\n  a: { contracts: [x], lane: prodution }",
      "kedge.yaml:3:30: unknown lane `prodution`; did you mean `production`?"
    ),
    (
      "version: 1\nmodules:\n  a: { contracts: [x], flow: accept }",
      "kedge.yaml:3:30: unknown flow `accept`; did you mean `accepted`?"
    ),
    (
      "version: 1\nmodules:\n  a: { contracts: [x], policy: matrix }",
      "kedge.yaml:3:32: unknown policy `matrix`; did you mean `matriz`?"
    ),
    (
      "version: 1\nmodules:\n  a: { contracts: [x], imports: [b] }",
      "kedge.yaml:3:34: unknown module `b`; did you mean `a`?"
    ),
    (
      "version: 1\nmodules:\n  actors: { contracts: [x] }",
      "kedge.yaml:3:11: `actors` must be a name of letters, digits, `.`, `_` and `-`, and not `actors`"
    ),
    (
      "version: 1\nmodules: {}\nlanes: { prod: {} }",
      "kedge.yaml:3:10: unknown key `prod`; one of candidate, integration, production"
    ),
    (
      "version: 1\nmodules: {}\nlanes: { production: { approvals: { breaking: 0 } } }",
      "kedge.yaml:3:47: `lanes.production.approvals.breaking` must be a whole number from 1 to 100"
    ),
    (
      "version: 1\nmodules: {}\npolicies: { matriz: {} }",
      "kedge.yaml:3:13: the name `matriz` is taken by a built-in policy; choose another"
    ),
    (
      "version: 1\nmodules: {}\npolicies: { a: { extends: b }, b: { extends: a } }",
      "kedge.yaml:3:46: policies extend each other in a circle: a -> b -> a; take one `extends` out"
    ),
    (
      "version: 1\nmodules: {}\npolicies: { a: { rules: { schema-chaged: {} } } }",
      "kedge.yaml:3:27: unknown key `schema-chaged`; did you mean `schema-changed`?"
    ),
    (
      "version: 1\nmodules: {}\npolicies: { a: { ignore: [{ rule: schema-changed, at: x }] } }",
      "kedge.yaml:3:27: `policies.a.ignore[0].reason` is missing; write for example `reason: never sent by a client`"
    ),
    (
      "version: 1\nmodules: {}\npolicies: { a: { ignore: [{ rule: schema-changed, at: x, reason: y, until: 2026-02-30 }] } }",
      "kedge.yaml:3:76: `policies.a.ignore[0].until` must be a day such as 2026-12-31"
    ),
    ("[]", "kedge.yaml:1:1: `` must be a mapping with `version` and `modules`"),
  ])
  func `a fault is said with its place and what to do`(_ text: String, _ message: String) throws {
    let error = #expect(throws: PolicyError.self) { try Self.read(text) }
    #expect(error?.description == message)
  }
}
