import Foundation
import KedgeDocuments
import Testing

@testable import KedgeSchema

@Suite struct SchemaLintTests {
  private func load(_ text: String, _ dialect: Dialect) throws -> (SchemaSet, SchemaID) {
    var set = SchemaSet()
    let document = try Document.read(Array(text.utf8), name: "s.json")
    let root = try set.load(document, address: "s.json", dialect: dialect, universe: Universe(0)) { _ in nil }
    return (set, root)
  }

  static let cases: [(Dialect, String, [String])] = [
    (
      .draft7, ##"{"$ref":"#/definitions/a","minimum":3,"title":"x","definitions":{"a":{}}}"##,
      ["1:27 ref-sibling-ignored"]
    ),
    (.draft2019, ##"{"$ref":"#/$defs/a","minimum":3,"$defs":{"a":{}}}"##, []),
    (
      .draft2020, #"{"type":["string","null"],"minimum":3,"maxLength":2,"required":["a"]}"#,
      ["1:27 keyword-without-effect", "1:53 keyword-without-effect"]
    ),
    (
      .draft2020, #"{"then":{"type":"string"},"minContains":2}"#,
      ["1:2 keyword-without-effect", "1:27 keyword-without-effect"]
    ),
    (
      .draft4, #"{"exclusiveMinimum":true,"const":1}"#,
      ["1:2 keyword-without-effect", "1:26 keyword-of-other-draft"]
    ),
    (
      .draft7, #"{"prefixItems":[{}],"dependentRequired":{},"x-mine":1}"#,
      ["1:2 keyword-of-other-draft", "1:21 keyword-of-other-draft"]
    ),
    (
      .draft2020, #"{"dependencies":{},"definitions":{},"additionalItems":false}"#,
      ["1:2 keyword-of-other-draft", "1:37 keyword-of-other-draft"]
    ),
    (.openAPI30, #"{"nullable":true,"enum":["a"]}"#, ["1:2 keyword-without-effect"]),
    (
      .openAPI30, #"{"const":1,"type":"string","patternProperties":{},"example":1,"x-mine":1}"#,
      ["1:2 keyword-of-other-draft", "1:28 keyword-of-other-draft"]
    ),
    (.openAPI20, #"{"oneOf":[],"readOnly":true}"#, ["1:2 keyword-of-other-draft"]),
    (.draft2020, #"{"type":"string","nullable":true}"#, ["1:18 keyword-without-effect"]),
    (
      .draft2020,
      #"{"properties":{"a":false,"b":{}},"patternProperties":{"^x":{}},"additionalProperties":false,"required":["a","b","c","xy"]}"#,
      ["1:105 required-forbidden", "1:113 required-forbidden"]
    ),
    (
      .draft7,
      ##"{"allOf":[{"$ref":"#/definitions/a"},{"properties":{"q":{}}}],"definitions":{"a":{"properties":{"p":{}},"additionalProperties":false}}}"##,
      ["1:2 all-of-closed"]
    ),
    (
      .draft2020,
      #"{"allOf":[{"properties":{"p":{}},"additionalProperties":false},{"properties":{"p":{"type":"string"}}}]}"#,
      []
    ),
  ]

  @Test(arguments: cases.indices)
  func `odd schemas are found, each at its place`(index: Int) throws {
    let (dialect, text, expected) = Self.cases[index]
    let (set, root) = try load(text, dialect)
    let found = set.lints(reachableFrom: root).map { lint in
      "\(lint.node.document.position(at: (lint.node.keyRange ?? lint.node.range).lowerBound)) \(lint.rule)"
    }
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      Dialect.draft4, #"{"properties":{"a":{"type":"strin","required":[]}}}"#,
      ["/properties/a/type", "/properties/a/required"]
    ),
    (.draft7, #"{"items":[{"minLength":-1}],"x-any":{"minLength":-1}}"#, ["/items"]),
    (
      .draft2019, #"{"$defs":{"a":{"pattern":3}},"uniqueItems":"yes"}"#, ["/uniqueItems", "/$defs/a/pattern"]
    ),
    (.draft2020, #"{"prefixItems":{},"required":["a","a"]}"#, ["/prefixItems", "/required"]),
    (.draft2020, #"{"anything":1,"type":["null"]}"#, []),
  ])
  func `the metaschema's errors stand at their place`(dialect: Dialect, text: String, places: [String]) throws
  {
    let (set, root) = try load(text, dialect)
    let errors = set.metaschemaErrors(of: root)
    #expect(Set(errors.map(\.instance.pointer.description)) == Set(places), "\(errors)")
  }

  @Test func `the metaschemas are valid by themselves, and real schemas by theirs`() throws {
    for draft in Draft.allCases {
      let loaded = try #require(MetaSchemas.loaded[draft])
      #expect(loaded.set.problems.isEmpty && loaded.set.unresolvedReferences.isEmpty, "\(draft)")
      #expect(loaded.set.metaschemaErrors(of: loaded.root).isEmpty, "\(draft)")
    }
  }
}
