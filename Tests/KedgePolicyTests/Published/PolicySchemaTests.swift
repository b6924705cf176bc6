import KedgeDocuments
import Testing

@testable import KedgePolicy

/// docs/policy.schema.json and docs/kedge.schema.json say what the readers say.
struct PolicySchemaTests {
  /// Whether the reader takes a text for a policy.
  static func isRead(_ text: String) -> Bool {
    let indented = text.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let configuration = "version: 1\nmodules: {}\npolicies:\n  house:\n\(indented)\n"
    return (try? ConfigurationTests.read(configuration)) != nil
  }

  @Test func `the built-in policy is valid under the published schema`() throws {
    #expect(try PublishedSchemas.faults(BuiltInPolicies.matrizText, under: "policy.schema.json") == [])
    #expect(Self.isRead(BuiltInPolicies.matrizText))
  }

  @Test func `the schema knows the keys that the reader knows`() throws {
    let schema = try PublishedSchemas.document("policy.schema.json").root
    func names(_ pointer: String) throws -> Set<String> {
      let place = try #require(JSONPointer(pointer))
      let node = try #require(schema.descendant(place))
      return Set(node.members.map(\.name.string))
    }
    #expect(try names("/properties") == Set(PolicyReader.keys))
    #expect(try names("/$defs/lane/properties") == Set(LaneOverrides.keys))
    #expect(try names("/properties/classes/items/properties") == Set(ClassificationRow.keys))
    #expect(try names("/properties/gates/additionalProperties/properties") == Set(Gate.keys))
    let file = try PublishedSchemas.document("kedge.schema.json").root
    let place = try #require(JSONPointer("/$defs/module/properties"))
    let module = try #require(file.descendant(place))
    #expect(Set(module.members.map(\.name.string)) == Set(ModuleConfiguration.keys))
    #expect(Set(file["properties"]?.members.map(\.name.string) ?? []) == Set(Configuration.keys))
  }

  /// Edits of the built-in policy after which it is none.
  static let mutations: [(String, String)] = [
    ("against: latest", "againts: latest"), ("against: latest", "against: newest"),
    ("undeclared: unused", "undeclared: never"), ("undeclared: unused", "unknown: unused"),
    ("accepted: breaking", "accepted: broken"), ("topics: [structure]", "topics: [structures]"),
    ("effects: [narrows]", "effects: [narrow]"), ("traits: [without-default]", "traits: [default]"),
    ("- event: widens", "- evnt: widens"), ("enforcement: advisory", "enforcement: lax"),
    ("undecided: warn", "undecided: ignore"), ("additive: approve", "additive: ask"),
    ("signed: true", "signed: often"), ("kill_switch: none", "kill_switch: red"),
    ("breaking: forbidden", "breaking: never"), ("{ additive: 1,", "{ additive: 0,"),
    ("lanes:\n", "lanes:\n  staging: {}\n"), ("production: block }", "production: forbid }"),
    ("tick_p95_ms: 200", "tick_p95_ms: fast"), ("tick_p95_ms: 200", "tick_p95_ms: -1"),
    ("max_age_days: 30", "max_age_days: 0"), ("max_age_days: 30", "max_age: 30"),
    ("evidence: unit_test_results", "evidence: ../unit"), ("built_in: ledger", "built_in: ledgers"),
    ("above: 90", "over: 90"), ("above: 90", "above: 90, below: 95"), ("above: 90", "above: all"),
    ("field: /tests/total", "field: tests/total"), ("{ budget: tick_p95_ms }", "{ budgets: tick_p95_ms }"),
    ("[/coverage/covered_lines, /coverage/lines]", "[/coverage/lines]"),
    ("percent: 5, hours: 4", "percent: 105, hours: 4"), ("percent: 5, hours: 4", "share: 5, hours: 4"),
    ("times: 4, hours: 1", "times: 4, hours: 0"), ("within_seconds: 30", "within: 30"),
    ("window_minutes: 5", "window_minutes: 0"), ("added_label: breaking", "added_label: noted"),
    ("keyword: x-personal-data", "keywords: x-personal-data"), ("P0: 5", "P0: soon"),
    ("demand: signed commits", "demands: signed commits"), ("by: retention", "by: []"),
    ("[security-officer]]", "[]]"), ("retire: { approvals: 2 }", "retire: { approvals: 0 }"),
    ("evidence_years: 5", "evidence_years: never"), ("version: 1", "version: 2"), ("roles:", "rolls:"),
  ]

  @Test(arguments: mutations)
  func `a policy with one fault is refused by the schema and by the reader`(_ old: String, _ new: String)
    throws
  {
    #expect(BuiltInPolicies.matrizText.contains(old))
    let range = try #require(BuiltInPolicies.matrizText.firstRange(of: old))
    var text = BuiltInPolicies.matrizText
    text.replaceSubrange(range, with: new)
    #expect(try PublishedSchemas.faults(text, under: "policy.schema.json") != [])
    #expect(!Self.isRead(text))
  }

  /// Edits that the schema cannot see and the reader does: one part calls another by name.
  @Test(arguments: [
    ("{ budget: tick_p95_ms }", "{ budget: tock_p95_ms }"), ("gate: signed-commits", "gate: signed-commit"),
    ("[[production-lead, sre], [security-officer]]", "[[producer]]"), ("pause: sre", "pause: nobody"),
    ("percent: 50, hours: 12", "percent: 20, hours: 12"),
    ("- { percent: 100 }", "- { percent: 100, hours: 1 }"),
    ("rules: [personal-data-added]", "rules: [personal-data]"),
    ("uuid: \"[0-9a-fA-F]{8}", "uuid: \"[0-9a-fA-F{8}"),
  ])
  func `a name that nothing has is refused by the reader`(_ old: String, _ new: String) throws {
    let range = try #require(BuiltInPolicies.matrizText.firstRange(of: old))
    var text = BuiltInPolicies.matrizText
    text.replaceSubrange(range, with: new)
    #expect(!Self.isRead(text))
  }

  @Test func `every number of the policy may be edited`() throws {
    let document = try Document.read(
      Array(BuiltInPolicies.matrizText.utf8), name: "matriz.yaml", format: .yaml)
    var count = 0
    var pending = [document.root]
    while let node = pending.popLast() {
      pending += node.elements.map { $0 } + node.members.map(\.value)
      // The version is no number of the policy.
      guard let number = node.number, node.name != "version" else { continue }
      var bytes = document.bytes
      let other = number.lexical == "100" ? "99.5" : number.isInteger ? "\(number.lexical)0" : "9.75"
      bytes.replaceSubrange(node.range.lowerBound..<node.range.upperBound, with: Array(other.utf8))
      let text = String(decoding: bytes, as: UTF8.self)
      let faults = try PublishedSchemas.faults(text, under: "policy.schema.json")
      // Shares and steps of the ramp are bounded; all else is free within reason.
      if node.name == "percent" || node.name == "additive" || node.name == "approvals" { continue }
      #expect(faults == [], "\(node.pointer) as \(other)")
      #expect(Self.isRead(text), "\(node.pointer) as \(other)")
      count += 1
    }
    #expect(count > 50)
  }

  @Test func `kedge.yaml is valid under its published schema`() throws {
    #expect(try PublishedSchemas.faults(ConfigurationTests.whole, under: "kedge.schema.json") == [])
    #expect(try PublishedSchemas.faults(ConfigurationRelaxationsTests.base, under: "kedge.schema.json") == [])
  }

  @Test(arguments: [
    ("version: 1", "version: 2"), ("snapshots:", "snapshot:"), ("snapshots: tests", "snapshots: ../tests"),
    ("contracts: [schemas/billing/*.json]", "contracts: []"),
    ("contracts: [schemas/billing/*.json]", "contracts: x"),
    ("flow: accepted", "flow: sent"), ("lane: production", "lane: prod"), ("kind: openapi", "kind: swagger"),
    ("  billing:\n", "  actors:\n"), ("  billing:\n", "  a/b:\n"), ("  house:\n", "  matriz:\n"),
    ("extends: matriz", "extend: matriz"), ("undecided: warn", "undecided: maybe"), ("owners:", "owner:"),
    ("web: contracts/web-reads.json", "web: /contracts/web-reads.json"),
  ])
  func `a kedge.yaml with one fault is refused by the schema and by the reader`(
    _ old: String, _ new: String
  ) throws {
    let range = try #require(ConfigurationTests.whole.firstRange(of: old))
    var text = ConfigurationTests.whole
    text.replaceSubrange(range, with: new)
    #expect(try PublishedSchemas.faults(text, under: "kedge.schema.json") != [])
    #expect((try? ConfigurationTests.read(text)) == nil)
  }
}
