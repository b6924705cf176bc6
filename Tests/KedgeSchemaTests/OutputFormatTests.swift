import Foundation
import KedgeDocuments
import Testing

@testable import KedgeSchema

@Suite struct OutputFormatTests {
  @Test(arguments: [("draft2019-09", Dialect.draft2019), ("draft2020-12", Dialect.draft2020)])
  func `the official output cases hold`(folder: String, dialect: Dialect) throws {
    let root = try Suites.folder("json-schema-test-suite/output-tests/\(folder)")
    let outputSchema = try Document.read(
      [UInt8](try Data(contentsOf: root.appending(path: "output-schema.json"))), name: "output-schema.json")
    let files = try FileManager.default.contentsOfDirectory(
      at: root.appending(path: "content"), includingPropertiesForKeys: nil)
    var count = 0
    for file in files {
      let groups = try Document.read([UInt8](try Data(contentsOf: file)), name: file.lastPathComponent).root
      for group in groups.elements {
        for test in try #require(group["tests"]).elements {
          for output in try #require(test["output"]).members {
            count += 1
            let rendered = try Self.render(group, test, output.name.string, dialect)
            let isRight = try Self.isValid(rendered, under: output.value, dialect, outputSchema)
            #expect(isRight == true, "\(file.lastPathComponent) \(output.name): \(rendered)")
          }
        }
      }
    }
    #expect(count > 3)
  }

  private static func render(_ group: Node, _ test: Node, _ form: String, _ dialect: Dialect) throws
    -> JSONValue
  {
    var set = SchemaSet()
    let id = try set.load(
      try OfficialSuite.document(try #require(group["schema"]), name: "schema"), address: "schema.json",
      dialect: dialect, universe: Universe(0)
    ) { _ in nil }
    let instance = Document(value: try #require(test["data"]).value).root
    let format = try #require(OutputFormat(rawValue: form))
    return format.render(try #require(Validator(set).evaluate(instance, id)))
  }

  private static func isValid(
    _ value: JSONValue, under schema: Node, _ dialect: Dialect, _ outputSchema: Document
  ) throws -> Bool? {
    var set = SchemaSet()
    let id = try set.load(
      try OfficialSuite.document(schema, name: "output"), address: "output.json", dialect: dialect,
      universe: Universe(0)
    ) { $0.hasSuffix("/output/schema") ? outputSchema : nil }
    return Validator(set).isValid(Document(value: value).root, id)
  }

  @Test(arguments: [
    (OutputFormat.flag, #"{"valid":false}"#),
    (
      OutputFormat.basic,
      #"{"valid":false,"keywordLocation":"","absoluteKeywordLocation":"https://e.org/s#","instanceLocation":"","errors":[{"valid":false,"keywordLocation":"/$ref/properties/a/minimum","absoluteKeywordLocation":"https://e.org/s#/$defs/x/properties/a/minimum","instanceLocation":"/a","error":"is below 3"},{"valid":false,"keywordLocation":"/$ref/required","absoluteKeywordLocation":"https://e.org/s#/$defs/x/required","instanceLocation":"","error":"lacks the required member `b`"}]}"#
    ),
    (
      OutputFormat.detailed,
      #"{"valid":false,"keywordLocation":"","absoluteKeywordLocation":"https://e.org/s#","instanceLocation":"","errors":[{"valid":false,"keywordLocation":"/$ref","absoluteKeywordLocation":"https://e.org/s#/$defs/x","instanceLocation":"","errors":[{"valid":false,"keywordLocation":"/$ref/properties/a/minimum","absoluteKeywordLocation":"https://e.org/s#/$defs/x/properties/a/minimum","instanceLocation":"/a","error":"is below 3"},{"valid":false,"keywordLocation":"/$ref/required","absoluteKeywordLocation":"https://e.org/s#/$defs/x/required","instanceLocation":"","error":"lacks the required member `b`"}]}]}"#
    ),
  ])
  func `errors are located in both`(format: OutputFormat, expected: String) throws {
    let schema = #"""
      {"$id":"https://e.org/s","$ref":"#/$defs/x","title":"t",
       "$defs":{"x":{"properties":{"a":{"minimum":3,"title":"n"}},"required":["a","b"]}}}
      """#
    let unit = try Self.evaluate(#"{"a":1}"#, schema)
    #expect(format.render(unit) == (try JSONValue.parse(expected)), "\(format.render(unit))")
  }

  @Test func `a valid document has its annotations`() throws {
    let schema = #"""
      {"$id":"https://e.org/s","title":"t","x-own":[1],"properties":{"a":{"default":3}},"unevaluatedProperties":true,
       "anyOf":[{"title":"no","required":["z"]},{"title":"yes"}],"prefixItems":[true]}
      """#
    let rendered = OutputFormat.basic.render(try Self.evaluate(#"{"a":1,"b":2}"#, schema))
    guard case .object(let object) = rendered, case .array(let list)? = object["annotations"] else {
      Issue.record("\(rendered)")
      return
    }
    let found = list.compactMap { unit -> String? in
      guard case .object(let unit) = unit, let place = unit["keywordLocation"] else { return nil }
      return "\(place) \(unit["annotation"] ?? .null)"
    }
    #expect(
      found == [
        #""/title" "t""#, #""/x-own" [1]"#, #""/properties" ["a"]"#, #""/properties/a/default" 3"#,
        #""/unevaluatedProperties" ["b"]"#, #""/anyOf/1/title" "yes""#,
      ])
  }

  private static func evaluate(_ instance: String, _ schema: String) throws -> OutputUnit {
    var set = SchemaSet()
    let document = try Document.read(Array(schema.utf8), name: "s.json")
    let id = try set.load(document, address: "s.json", dialect: .draft2020, universe: Universe(0)) { _ in nil
    }
    return try #require(Validator(set).evaluate(Document(value: try JSONValue.parse(instance)).root, id))
  }
}
