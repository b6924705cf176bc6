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
}
