import Foundation
import KedgeDocuments
import Testing

@testable import KedgePolicy

struct ConfigurationRelaxationsTests {
  static let base = """
    version: 1
    policy: house
    references: { "urn:a": vendor/a.json }
    policies:
      house:
        against: all
        assume: { undeclared: possible }
        ignore: [{ rule: schema-changed, at: "a/x#/y", reason: z, until: 2026-12-31 }]
    modules:
      a:
        contracts: [a/*.json, b/*.json]
        lane: production
        flow: accepted
        instances: [data/*.json]
        consumers: { web: web.json }
        paths: { a/x.json: { kind: openapi } }
    lanes: { integration: { undecided: block } }
    """

  private static func fields(_ edits: (String, String)...) throws -> [String] {
    var text = base
    for (old, new) in edits {
      let range = try #require(text.range(of: old))
      text.replaceSubrange(range, with: new)
    }
    let now = try ConfigurationTests.read(text)
    return now.relaxations(from: try ConfigurationTests.read(base)).map(\.field)
  }

  @Test func `what stays is no relaxation, and neither is what tightens`() throws {
    #expect(try Self.fields() == [])
    #expect(try Self.fields(("a/*.json, b/*.json", "a/*.json, c/*.json, b/*.json")) == [])
    #expect(try Self.fields(("until: 2026-12-31", "until: 2026-11-30")) == [])
    #expect(try Self.fields(("flow: accepted", "flow: exchanged")) == [])
    #expect(
      try Self.fields((#"{ rule: schema-changed, at: "a/x#/y", reason: z, until: 2026-12-31 }"#, "")) == [])
    #expect(try Self.fields(("lanes: {", "lanes: { production: { additive: approve },")) == [])
  }

  @Test(arguments: [
    ("lane: production", "lane: candidate", ["modules.a.lane"]),
    ("a/*.json, b/*.json", "a/*.json", ["modules.a.contracts"]),
    ("data/*.json", "other/*.json", ["modules.a.instances"]),
    ("{ web: web.json }", "{ web: other.json }", ["modules.a.consumers.web"]),
    ("{ web: web.json }", "{}", ["modules.a.consumers.web"]),
    ("vendor/a.json", "vendor/b.json", ["references.urn:a"]),
    ("kind: openapi", "kind: json-schema", ["modules.a.paths.a/x.json"]),
    ("kind: openapi", "kind: openapi, flow: produced", ["modules.a.paths.a/x.json"]),
    ("flow: accepted", "flow: produced", ["modules.a.policy.classes"]),
    ("against: all", "against: latest", ["modules.a.policy.against"]),
    ("undeclared: possible", "undeclared: unused", ["modules.a.policy.assume.undeclared"]),
    ("undeclared: possible", "undeclared: possible, defaults: applied", ["modules.a.policy.assume.defaults"]),
    ("undeclared: possible", "undeclared: possible, format: assert", ["modules.a.policy.assume.format"]),
    ("until: 2026-12-31", "until: 2027-12-31", ["modules.a.policy.ignore"]),
    (", until: 2026-12-31", "", ["modules.a.policy.ignore"]),
    ("a/x#/y", "a/x#/*", ["modules.a.policy.ignore"]),
    (
      "against: all", "against: all\n    rules: { schema-changed: { accepted: additive } }",
      ["modules.a.policy.classes"]
    ),
    ("against: all", "extends: wire\n    against: all", ["modules.a.policy.classes"]),
    ("against: all", "against: all\n    retire: { approvals: 1 }", ["modules.a.policy.retire"]),
    (
      "against: all", "against: all\n    gates: { unit-tests: { checks: [{ field: /a, equals: 1 }] } }",
      ["modules.a.policy.gates"]
    ),
    ("policy: house", "policy: house\nsnapshots: elsewhere", ["snapshots"]),
    ("lanes: {", "lanes: { production: { additive: allow },", ["modules.a, lanes.production.additive"]),
    (
      "lanes: {", "lanes: { production: { approvals: { breaking: 1 } },",
      ["modules.a, lanes.production.approvals.breaking"]
    ),
    ("lanes: {", "lanes: { production: { signed: false },", ["modules.a, lanes.production.signed"]),
  ])
  func `a relaxation is named by its field`(_ old: String, _ new: String, _ fields: [String]) throws {
    #expect(try Self.fields((old, new)) == fields)
  }

  @Test func `a module that moved is held against what it was`() throws {
    let fields = try Self.fields(
      ("  a:\n", "  b:\n    moved_from: a\n"), ("lane: production", "lane: candidate"))
    #expect(fields == ["modules.b.lane"])
  }

  @Test func `a relaxation says what became of what, at its place`() throws {
    let old = try ConfigurationTests.read(Self.base)
    let new = try ConfigurationTests.read(
      "version: 1\nmodules: { a: { contracts: [a/*.json, b/*.json], lane: candidate } }")
    let lane = try #require(new.relaxations(from: old).first { $0.isLane })
    #expect(lane.description == "modules.a.lane: production became candidate")
    #expect(lane.node.position.line == 2)
  }
}
