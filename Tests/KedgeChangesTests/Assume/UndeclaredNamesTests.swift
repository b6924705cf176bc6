import KedgeContracts
import Testing

@testable import KedgeChanges

@Suite struct UndeclaredNamesTests {
  private let open = #"{"type":"object","properties":{"a":{"type":"string"}}}"#
  private let more = #"{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"integer"}}}"#

  @Test func `an optional property added to an open object breaks by pure logic alone`() throws {
    #expect(try Versions.summary(Versions.compare(open, more)) == ["property-added b: none (strictly)"])
    #expect(
      try Versions.summary(Versions.compare(open, more, assumptions: .logic)) == ["property-added b: narrows"]
    )
    #expect(try Versions.summary(Versions.compare(more, open)) == ["property-removed b: none (strictly)"])
  }

  @Test(arguments: [
    // Closing an object is never covered.
    (
      #"{"properties":{"a":{}}}"#,
      #"{"properties":{"a":{},"b":{"type":"null"}},"additionalProperties":false}"#
    ),
    // Maps and free-form objects are not.
    (#"{"type":"object"}"#, #"{"type":"object","properties":{"b":{"type":"null"}}}"#),
    (
      #"{"properties":{"a":{}},"additionalProperties":{"type":"string"}}"#,
      #"{"properties":{"a":{},"b":{"type":"null"}},"additionalProperties":{"type":"string"}}"#
    ),
    // The writer mentions the name: by pattern, by requirement, in a condition.
    (
      #"{"properties":{"a":{}},"patternProperties":{"^b":{"type":["null","string"]}}}"#,
      #"{"properties":{"a":{},"b":{"type":"null"}},"patternProperties":{"^b":{"type":["null","string"]}}}"#
    ),
    (
      #"{"properties":{"a":{}},"dependentRequired":{"b":["a"]}}"#,
      #"{"properties":{"a":{},"b":{"type":"null"}},"dependentRequired":{"b":["a"]}}"#
    ),
    (
      #"{"properties":{"a":{}},"if":{"required":["b"]},"then":{"minProperties":1}}"#,
      #"{"properties":{"a":{},"b":{"type":"null"}},"if":{"required":["b"]},"then":{"minProperties":1}}"#
    ),
    // The writer mentions the name where it speaks of one of the members that a pattern is for.
    (
      #"{"properties":{"n":{"properties":{"q":{"type":"integer"}}}},"patternProperties":{"^n":{"properties":{"a":{}}}}}"#,
      #"{"properties":{"n":{"properties":{"q":{"type":"integer"}}}},"patternProperties":{"^n":{"properties":{"a":{},"q":{"type":"string"}}}}}"#
    ),
    // The same, where one pattern is for the members of another.
    (
      #"{"patternProperties":{"^n":{"properties":{"a":{}}},"m$":{"properties":{"q":{"type":"integer"}}}}}"#,
      #"{"patternProperties":{"^n":{"properties":{"a":{},"q":{"type":"string"}}},"m$":{"properties":{"q":{"type":"integer"}}}}}"#
    ),
    // A member is given a name of its own, and closed, that was one of many.
    (
      #"{"additionalProperties":{"properties":{"a":{}}}}"#,
      #"{"properties":{"n":{"properties":{"a":{}},"additionalProperties":false}},"additionalProperties":{"properties":{"a":{},"b":{"type":"null"}}}}"#
    ),
    // The same by a pattern.
    (
      #"{"additionalProperties":{"properties":{"a":{}}}}"#,
      #"{"patternProperties":{"^n":{"properties":{"a":{}},"additionalProperties":false}},"additionalProperties":{"properties":{"a":{},"b":{"type":"null"}}}}"#
    ),
    // And of elements.
    (
      #"{"items":{"properties":{"a":{}}}}"#,
      #"{"prefixItems":[{"properties":{"a":{}},"additionalProperties":false}],"items":{"properties":{"a":{},"b":{"type":"null"}}}}"#
    ),
    // The writer mentions the name in what some element is, or what members are that nothing else speaks of.
    (
      #"{"items":{"properties":{"a":{}}},"contains":{"properties":{"b":{"type":"string"}},"required":["b"]}}"#,
      #"{"items":{"properties":{"a":{},"b":{"type":"null"}}},"contains":{"properties":{"b":{"type":"string"}},"required":["b"]}}"#
    ),
  ])
  func `what is not covered stays a break`(old: String, new: String) throws {
    let effects = try Versions.compare(old, new).changes.flatMap(\.impacts).map(\.effect.isNarrowing)
    #expect(effects.contains(true))
  }

  @Test func `inside arrays, behind references and in every branch`() throws {
    func schema(_ more: String) -> String {
      ##"{"items":{"$ref":"#/$defs/d"},"$defs":{"d":{"oneOf":[{"properties":{"k":{"const":1}\##(more)},"required":["k"]},{"properties":{"k":{"const":2}},"required":["k"]}]}}}"##
    }
    let summary = try Versions.summary(Versions.compare(schema(""), schema(#","n":{"type":"string"}"#)))
    #expect(summary == ["property-added n: none (strictly)"])
  }

  @Test func `patterns that no name meets both of mention nothing of each other`() throws {
    func schema(_ more: String) -> String {
      #"{"patternProperties":{"^n$":{"properties":{"a":{}\#(more)}},"^m$":{"properties":{"b":{"type":"integer"}}}}}"#
    }
    let summary = try Versions.summary(Versions.compare(schema(""), schema(#","b":{"type":"string"}"#)))
    #expect(summary == ["property-added b: none (strictly)"])
  }

  @Test func `a member that both sides speak of in their own way`() throws {
    let summary = try Versions.summary(
      Versions.compare(
        #"{"additionalProperties":{"type":"object","properties":{"a":{"type":"string"}}}}"#,
        #"{"properties":{"n":{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"null"}}}},"additionalProperties":{"type":"object","properties":{"a":{"type":"string"}}}}"#
      ))
    #expect(summary == ["property-added n: none (strictly)"])
  }

  @Test func `a name that an earlier release declared is not unused`() throws {
    let earlier = #"{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}"#
    #expect(
      try Versions.summary(Versions.compare(open, more, earlier: [earlier])) == ["property-added b: narrows"])
  }
}
