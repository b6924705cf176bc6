import KedgeContracts
import KedgeDocuments
import KedgeInclusion
import KedgeSchema
import Testing

@testable import KedgeChanges

@Suite struct CausesTests {
  @Test(arguments: [
    (#"{"type":"string"}"#, #"{"type":["string","null"]}"#, ["type-changed: widens"]),
    (#"{"maximum":10}"#, #"{"maximum":5}"#, ["maximum-changed: narrows"]),
    (
      #"{"enum":["a","b"]}"#, #"{"enum":["a","c"]}"#,
      [
        #"enum-value-added "c": widens"#, #"enum-value-removed "b": narrows"#,
      ]
    ),
    (#"{"const":"a"}"#, #"{"enum":["a"]}"#, []),
    (#"{"const":"a"}"#, #"{"const":"b"}"#, ["const-changed: both"]),
    (#"{"required":["a"]}"#, #"{"required":["a","b"]}"#, ["required-added b: narrows"]),
    (#"{"required":["a","b"]}"#, #"{"required":["a"]}"#, ["required-removed b: widens"]),
    (
      #"{"properties":{"a":{}}}"#, #"{"properties":{"a":{}},"additionalProperties":false}"#,
      ["object-closed: narrows"]
    ),
    (
      #"{"properties":{"a":{}},"additionalProperties":false}"#,
      #"{"properties":{"a":{},"b":{}},"additionalProperties":false}"#, ["property-added b: widens"]
    ),
    (#"{"items":{"type":"string"}}"#, #"{"items":{"type":"integer"}}"#, ["type-changed: both"]),
    (
      #"{"anyOf":[{"type":"string"}]}"#, #"{"anyOf":[{"type":"string"},{"type":"null"}]}"#,
      ["alternative-added null: widens"]
    ),
    (#"{"not":{"type":"string"}}"#, #"{"not":{"type":["string","null"]}}"#, ["type-changed: narrows"]),
    (
      #"{"prefixItems":[{"type":"string"}],"items":false}"#,
      #"{"prefixItems":[{"type":"string"},{"type":"null"}],"items":false}"#, ["tuple-item-added: widens"]
    ),
    (#"{"if":{"type":"string"},"then":{"minLength":1}}"#, "{}", ["condition-changed: widens"]),
    (
      #"{"dependentRequired":{"a":["b"]}}"#, #"{"dependentRequired":{"a":["b","c"]}}"#,
      ["dependency-added a > c: narrows"]
    ),
    (#"{"properties":{"a":true}}"#, #"{"properties":{"a":false}}"#, ["schema-replaced: narrows"]),
    (
      #"{"contains":{"const":1}}"#, #"{"contains":{"const":1},"minContains":2}"#,
      ["contains-changed: narrows"]
    ),
  ])
  func `an edit is named by its rule and effect`(old: String, new: String, expected: [String]) throws {
    #expect(try Versions.summary(Versions.compare(old, new)) == expected)
    #expect(try Versions.summary(Versions.compare(old, old)) == [])
    #expect(try Versions.summary(Versions.compare(new, new)) == [])
  }

  @Test(arguments: [
    (
      ##"{"properties":{"a":{"type":"string","maxLength":3}}}"##,
      ##"{"properties":{"a":{"$ref":"#/$defs/a"}},"$defs":{"a":{"maxLength":3,"type":"string"}}}"##
    ),
    (
      #"{"type":"object","required":["a"],"properties":{"a":{"minimum":1}}}"#,
      #"{"allOf":[{"required":["a"]},{"properties":{"a":{"minimum":1}}}],"type":"object"}"#
    ),
    (#"{"type":["string","null"]}"#, #"{"anyOf":[{"type":"null"},{"type":"string"}]}"#),
    (#"{"maximum":5}"#, #"{"maximum":5,"exclusiveMaximum":6}"#),
  ])
  func `a rewriting is no change`(old: String, new: String) throws {
    #expect(try Versions.summary(Versions.compare(old, new)) == [])
    #expect(try Versions.summary(Versions.compare(new, old)) == [])
  }

  @Test func `one edit of a shared definition is one change`() throws {
    func schema(_ bound: Int) -> String {
      ##"{"properties":{"a":{"$ref":"#/$defs/d"},"b":{"items":{"$ref":"#/$defs/d"}}},"$defs":{"d":{"maximum":\##(bound)}}}"##
    }
    let comparison = try Versions.compare(schema(10), schema(5))
    #expect(Versions.summary(comparison) == ["maximum-changed: narrows"])
    #expect(comparison.changes.map(\.new.node.pointer.description) == ["/$defs/d/maximum"])
  }

  @Test func `a change that another hides at the root is none`() throws {
    let old =
      #"{"type":"object","properties":{"a":{"maximum":10}},"additionalProperties":false,"required":["b"]}"#
    let new =
      #"{"type":"object","properties":{"a":{"maximum":5}},"additionalProperties":false,"required":["b"]}"#
    #expect(try Versions.summary(Versions.compare(old, new)) == [])
  }

  @Test func `changes that break only together are one`() throws {
    let old =
      #"{"properties":{"a":{"anyOf":[{"const":1},{"const":2}]},"b":{"anyOf":[{"const":1},{"const":2}]}}}"#
    let new =
      #"{"anyOf":[{"properties":{"a":{"const":1}}},{"properties":{"b":{"const":2}}}],"properties":{"a":{"enum":[1,2]},"b":{"enum":[1,2]}}}"#
    let comparison = try Versions.compare(old, new)
    #expect(comparison.changes.allSatisfy { $0.impacts.allSatisfy { $0.effect == .narrows } })
    #expect(comparison.changes.count == 1)
  }

  @Test func `every witness separates the versions`() throws {
    let old =
      #"{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"n":{"items":{"maximum":9}}}}"#
    let new =
      #"{"type":"object","required":["id","c"],"properties":{"id":{"type":"string","minLength":2},"n":{"items":{"maximum":8}},"c":{}}}"#
    let comparison = try Versions.compare(old, new)
    #expect(
      Versions.summary(comparison)
        == [
          "maximum-changed: narrows", "min-length-changed: narrows",
          "required-added c: narrows",
        ].filter { $0 != "max-changed" })
    var set = SchemaSet()
    let ids = try [old, new].enumerated().map { index, text in
      try set.load(
        Document.read(Array(text.utf8), name: "\(index)"), address: "\(index).json", dialect: .draft2020,
        universe: Universe(index)
      ) { _ in nil }
    }
    let validator = Validator(set)
    for witness in comparison.changes.flatMap(\.impacts).compactMap(\.narrowing) {
      let document = Document(value: witness.value)
      #expect(validator.isValid(document.root, ids[0]) == true)
      #expect(validator.isValid(document.root, ids[1]) == false)
    }
  }

  @Test func `a member that every alternative required is missed when one does not`() throws {
    let old = #"{"oneOf":[{"required":["id","a"]},{"required":["id","b"],"not":{"required":["a"]}}]}"#
    let new = #"{"oneOf":[{"required":["id","a"]},{"required":["b"],"not":{"required":["a"]}}]}"#
    #expect(
      try Versions.summary(Versions.compare(old, new)) == ["required-removed id: widens"])
    let third = """
      {"oneOf":[{"required":["id","a"]},{"required":["id","b"],"not":{"required":["a"]}},
      {"required":["c"],"not":{"anyOf":[{"required":["a"]},{"required":["b"]}]}}]}
      """
    #expect(
      try Versions.summary(Versions.compare(old, third)) == [
        "alternative-added: widens", "required-removed id: widens",
      ])
  }

  @Test func `a likely rename is said`() throws {
    let comparison = try Versions.compare(
      #"{"properties":{"ts":{"type":"integer","minimum":0}},"additionalProperties":false}"#,
      #"{"properties":{"time":{"minimum":0,"type":"integer"}},"additionalProperties":false}"#)
    #expect(
      comparison.changes.flatMap(\.notes).sorted() == [
        "looks like a rename of `ts`", "looks like a rename to `time`",
      ])
  }
}
