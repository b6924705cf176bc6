import KedgeDocuments
import Testing

@testable import KedgeSchema

/// What sets the dialects apart, on small schemas: valid documents first, then others.
@Suite struct DialectTests {
  static let cases: [(Dialect, String, valid: [String], invalid: [String])] = [
    (.openAPI30, #"{"type":"string","nullable":true}"#, ["null", #""a""#], ["1"]),
    (.openAPI30, #"{"type":"string","nullable":true,"enum":["a"]}"#, [#""a""#], ["null"]),
    (.openAPI30, #"{"minimum":3,"exclusiveMinimum":true}"#, ["4"], ["3"]),
    (.openAPI30, #"{"type":"integer"}"#, ["1"], ["1.5"]),
    (
      .openAPI30, #"{"const":1,"if":true,"then":false,"patternProperties":{"a":false}}"#, ["2", #"{"a":1}"#],
      []
    ),
    (.openAPI31, #"{"type":["string","null"],"const":"a","nullable":true}"#, [#""a""#], ["null"]),
    (.openAPI31, #"{"exclusiveMinimum":3}"#, ["4"], ["3"]),
    (.draft4, #"{"type":"integer"}"#, ["1", "-0"], ["1.0", "1e0"]),
    (.draft6, #"{"type":"integer"}"#, ["1", "1.0", "1e3"], ["1.5", "1e-1"]),
    (.draft4, #"{"maximum":3,"exclusiveMaximum":true}"#, ["2.9"], ["3"]),
    (
      .draft7, #"{"if":{"minimum":5},"then":{"multipleOf":2},"else":{"type":"null"}}"#,
      ["6", "null", #""a""#], ["7", "3"]
    ),
    (.draft6, #"{"if":{"minimum":5},"then":false}"#, ["6"], []),
    (.draft2019, #"{"contains":{"type":"null"},"unevaluatedItems":false}"#, [], ["[null]", "[null,1]"]),
    (.draft2020, #"{"contains":{"type":"null"},"unevaluatedItems":false}"#, ["[null]"], ["[null,1]"]),
    (.draft2020, #"{"required":["a","a"]}"#, [#"{"a":1}"#], ["{}"]),
    (.draft2020, #"{"dependentRequired":{"a":["a","a"]}}"#, [#"{"a":1}"#, "{}"], []),
  ]

  @Test(arguments: cases.indices)
  func `each dialect reads its keywords its own way`(index: Int) throws {
    let (dialect, text, valid, invalid) = Self.cases[index]
    let validator = try Self.validator(text, dialect)
    for document in valid { #expect(try validator.judge(document) == true, "\(document)") }
    for document in invalid { #expect(try validator.judge(document) == false, "\(document)") }
  }

  /// What cannot be judged leaves a verdict open only where it decides.
  @Test(arguments: [
    (#"{"type":"object","$ref":"missing.json"}"#, "5", Bool?.some(false)),
    (#"{"type":"object","$ref":"missing.json"}"#, "{}", nil),
    (#"{"anyOf":[{"$ref":"missing.json"},{"type":"null"}]}"#, "null", true),
    (#"{"anyOf":[{"$ref":"missing.json"},{"type":"null"}]}"#, "1", nil),
    (#"{"oneOf":[{"$ref":"missing.json"},{"type":"null"},{"const":null}]}"#, "null", false),
    (#"{"not":{"minLength":"x"}}"#, #""a""#, nil),
    (#"{"minLength":"x","maxLength":1}"#, #""ab""#, false),
    (#"{"items":[{"type":"null"}]}"#, "1", nil),
    (#"{"if":{"$ref":"missing.json"},"then":{"type":"null"},"else":{"const":null}}"#, "1", false),
    (#"{"if":{"$ref":"missing.json"},"then":{"type":"null"},"else":{"const":1}}"#, "1", nil),
    (#"{"contains":{"$ref":"missing.json"},"maxContains":1}"#, "[]", false),
    (#"{"contains":{"$ref":"missing.json"}}"#, "[1]", nil),
    (#"{"patternProperties":{"(":true},"additionalProperties":false}"#, #"{"a":1}"#, nil),
    (#"{"patternProperties":{"(":true},"additionalProperties":false}"#, "{}", true),
    (#"{"unevaluatedProperties":false,"anyOf":[true,{"$ref":"missing.json"}]}"#, #"{"a":1}"#, nil),
    (##"{"$ref":"#"}"##, "1", nil),
    (##"{"anyOf":[{"type":"null"},{"$ref":"#"}]}"##, "null", true),
    (##"{"properties":{"a":{"$ref":"#"}},"type":"object"}"##, #"{"a":{"a":1}}"#, false),
  ])
  func `what cannot be judged counts only where it decides`(text: String, document: String, expected: Bool?)
    throws
  {
    #expect(try Self.validator(text, .draft2020).judge(document) == expected)
  }

  private struct Loaded {
    let validator: Validator
    let root: SchemaID

    func judge(_ document: String) throws -> Bool? {
      let node = try Document.read(Array(document.utf8), name: "d.json", format: .json).root
      let result = validator.validate(node, root)
      #expect(result.isValid == validator.isValid(node, root))
      #expect((result.undecided == nil) == (result.isValid != nil))
      return result.isValid
    }
  }

  private static func validator(_ text: String, _ dialect: Dialect) throws -> Loaded {
    var set = SchemaSet()
    let document = try Document.read(Array(text.utf8), name: "s.json", format: .json)
    let root = try set.load(document, address: "s.json", dialect: dialect, universe: Universe(0)) { _ in nil }
    return Loaded(validator: Validator(set), root: root)
  }
}
