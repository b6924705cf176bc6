import Foundation
import KedgeDocuments
import KedgeSchema
import Testing

@testable import KedgeInclusion

@Suite struct InclusionEngineTests {
  private func verdicts(
    _ first: String, _ second: String, _ dialect: Dialect = .draft2020,
    _ options: InclusionOptions = InclusionOptions()
  ) throws -> [String] {
    var set = SchemaSet()
    let roots = try [first, second].enumerated().map { index, text in
      try set.load(
        Document.read(Array(text.utf8), name: "s\(index).json"), address: "s\(index).json", dialect: dialect,
        universe: Universe(index)
      ) { _ in nil }
    }
    return [(0, 1), (1, 0)].map { left, right in
      switch InclusionEngine(set, options: options).inclusion(of: roots[left], in: roots[right]) {
      case .included: "included"
      case .excluded(let witness): witness.value.description
      case .undecided: "undecided"
      }
    }
  }

  @Test(arguments: [
    (#"{"type":"integer"}"#, #"{"type":"number"}"#, ["included", "0.5"]),
    (#"{"minimum":3}"#, #"{"exclusiveMinimum":3}"#, ["3", "included"]),
    (#"{"multipleOf":6}"#, #"{"multipleOf":4}"#, ["6", "4"]),
    (#"{"const":"é"}"#, #"{"const":"e\u0301"}"#, ["\"é\"", "\"e\u{301}\""]),
    (#"{"required":["a"]}"#, #"{"required":["b"]}"#, [#"{"a":null}"#, #"{"b":null}"#]),
    (
      #"{"anyOf":[{"type":"string"},{"type":"null"}]}"#, #"{"type":["null","string"]}"#,
      ["included", "included"]
    ),
    (#"{"type":"string","pattern":"^a+$"}"#, #"{"type":"string","pattern":"^a"}"#, ["included", "\"ab\""]),
    (#"{"allOf":[{"minimum":0},{"maximum":9}]}"#, #"{"minimum":0,"maximum":9}"#, ["included", "included"]),
    (
      ##"{"type":"object","required":["x"],"properties":{"x":{"$ref":"#"}}}"##, "false",
      ["included", "included"]
    ),
    (
      #"{"properties":{"a":{"type":"string"}},"additionalProperties":false}"#,
      #"{"propertyNames":{"const":"a"},"properties":{"a":{"type":"string"}}}"#, ["included", "included"]
    ),
  ])
  func `both directions of a pair`(first: String, second: String, expected: [String]) throws {
    let found = try verdicts(first, second)
    #expect(found == expected)
  }

  @Test(arguments: [
    ##"{"type":"array","items":{"$ref":"#"},"uniqueItems":true}"##,
    #"{"not":{"required":["a"]},"minProperties":2}"#,
    #"{"oneOf":[{"type":"integer"},{"minimum":2}]}"#, #"{"contains":{"const":1},"maxContains":2}"#,
    #"{"patternProperties":{"^x-":{"type":"string"}},"additionalProperties":{"type":"null"}}"#,
    #"{"if":{"required":["k"]},"then":{"required":["v"]},"else":{"maxProperties":1}}"#,
  ])
  func `every schema is within itself, nothing is within false but nothing`(schema: String) throws {
    #expect(try verdicts(schema, schema) == ["included", "included"])
    #expect(try verdicts(schema, "true").first == "included")
    #expect(try verdicts("false", schema).first == "included")
    #expect(try verdicts(#"{"allOf":[\#(schema),{"not":\#(schema)}]}"#, "false").first == "included")
  }

  @Test func `draft 4 tells integers by their spelling`() throws {
    let (one, integer) = (#"{"enum":[1]}"#, #"{"type":"integer"}"#)
    let everySpelling = InclusionOptions(constantsKeepSpelling: false)
    #expect(try verdicts(one, integer, .draft4, everySpelling)[0] == "1.0")
    #expect(try verdicts(one, integer, .draft4)[0] == "included")
    #expect(try verdicts(one, integer, .draft6, everySpelling)[0] == "included")
    #expect(try verdicts(integer, #"{"not":{"enum":[1.0]}}"#, .draft4)[0] == "1")
    #expect(try verdicts(#"{"multipleOf":1}"#, integer, .draft4)[0] != "included")
  }

  private func load(_ text: String, _ universe: Int, _ set: inout SchemaSet) throws -> SchemaID {
    try set.load(
      Document.read(Array(text.utf8), name: "s\(universe).json"), address: "s\(universe).json",
      dialect: .draft2020, universe: Universe(universe)
    ) { _ in nil }
  }

  @Test func `a member is accepted by all of some schemas and rejected by all of others`() throws {
    var set = SchemaSet()
    let string = try load(#"{"type":"string"}"#, 0, &set)
    let short = try load(#"{"maxLength":2}"#, 1, &set)
    let a = try load(#"{"const":"a"}"#, 2, &set)
    let engine = InclusionEngine(set)
    guard case .member(let witness) = engine.member(accepting: [string], rejecting: [a, short]) else {
      Issue.record("no member")
      return
    }
    #expect(witness.value.description == "\"aaa\"")
    #expect(witness.rejection.map(\.keyword?.name) == ["maxLength"])
    guard case .none = engine.member(accepting: [a], rejecting: [string]) else {
      Issue.record("a member of nothing")
      return
    }
    let tried = engine.member(
      accepting: [string], rejecting: [short], candidates: [.string("aa"), .string("long")])
    guard case .member(let given) = tried else {
      Issue.record("no member")
      return
    }
    #expect(given.value.description == "\"long\"")
  }

  @Test func `schemas added later are asked about with the same engine`() throws {
    let recursive = ##"{"type":"object","properties":{"next":{"$ref":"#"},"value":{"type":"integer"}}}"##
    var set = SchemaSet()
    let old = try load(recursive, 0, &set)
    let engine = InclusionEngine(set)
    guard case .included = engine.inclusion(of: old, in: old) else {
      Issue.record("a schema is not within itself")
      return
    }
    let (same, other) = try engine.edit { set in
      (try load(recursive, 1, &set), try load(recursive.replacing("integer", with: "number"), 2, &set))
    }
    guard case .included(let steps) = engine.inclusion(of: same, in: old),
      case .included = engine.inclusion(of: old, in: other),
      case .excluded(let witness) = engine.inclusion(of: other, in: old)
    else {
      Issue.record("a wrong verdict")
      return
    }
    #expect(steps == 0)
    #expect(witness.value.description == #"{"value":0.5}"#)
  }

  @Test func `a pattern that takes too long to match proves nothing`() throws {
    let pool = SchemaPool()
    let name = String(repeating: "a", count: 60)
    // It does match, which only its last alternative says, after more steps than are allowed.
    let first = try pool.add(
      ##"{"patternProperties":{"^(?:(a*)(a*)(a*)(a*)(a*)(a*)\\1\\2\\3\\4\\5\\6b|a+)$":{"type":"integer"}},"additionalProperties":{"type":"string"}}"##
    )
    let second = try pool.add(##"{"properties":{"\##(name)":{"type":"string"}}}"##)
    #expect(pool.verdict(first, second).hasPrefix("undecided"))
    #expect(!pool.engine.isPlainly(first, in: second))
  }
}
