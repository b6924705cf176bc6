import Testing

/// What each solver and rewrite comes to: both directions, with the witness.
@Suite struct SolverVerdictTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let first: String
    let second: String
    let verdicts: [String]

    init(_ name: String, _ first: String, _ second: String, _ verdicts: [String]) {
      (self.name, self.first, self.second, self.verdicts) = (name, first, second, verdicts)
    }

    var testDescription: String { name }
  }

  private static let cases = [
    Case(
      "a dynamic reference comes to what the outermost resource says",
      ##"{"$id":"https://e.x/strict","$ref":"tree","$dynamicAnchor":"node","unevaluatedProperties":false,"$defs":{"tree":{"$id":"tree","$dynamicAnchor":"node","type":"object","properties":{"data":true,"children":{"type":"array","items":{"$dynamicRef":"#node"}}}}}}"##,
      ##"{"$id":"https://e.x/tree2","type":"object","properties":{"data":true,"children":{"type":"array","items":{"$ref":"#"}}}}"##,
      [##"included"##, ##"{"a":null}"##]),
    Case(
      "distinct elements of a few values", ##"{"type":"array","items":{"enum":[1,2]},"uniqueItems":true}"##,
      ##"{"maxItems":2}"##, [##"included"##, ##"null"##]),
    Case(
      "distinct elements that must be matched to places",
      ##"{"prefixItems":[{"enum":[1,2]},{"enum":[1,2]},{"enum":[1,2,3]}],"minItems":3,"uniqueItems":true,"type":"array"}"##,
      ##"{"prefixItems":[true,true,{"const":3}],"type":"array"}"##, [##"included"##, ##"[null]"##]),
    Case(
      "equal elements",
      ##"{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}],"items":false}"##,
      ##"{"type":"array","uniqueItems":true}"##, [##"included"##, ##"[null]"##]),
    Case(
      "counts that exclude each other",
      ##"{"type":"array","contains":{"const":1},"minContains":2,"maxItems":2}"##,
      ##"{"type":"array","items":{"const":1}}"##, [##"included"##, ##"[]"##]),
    Case(
      "at most so many", ##"{"type":"array","contains":{"type":"integer"},"minContains":0,"maxContains":1}"##,
      ##"{"type":"array","contains":{"const":1},"minContains":0,"maxContains":1}"##,
      [##"included"##, ##"[0,0]"##]),
    Case(
      "an excluded object", ##"{"type":"object","maxProperties":1,"not":{"const":{"a":0}}}"##,
      ##"{"not":{"properties":{"a":{"const":0}},"required":["a"],"maxProperties":1}}"##,
      [##"included"##, ##"{"a":null,"b":null}"##]),
    Case(
      "members by pattern, and the others",
      ##"{"type":"object","patternProperties":{"^a":{"type":"integer"}},"additionalProperties":false}"##,
      ##"{"type":"object","additionalProperties":{"type":"integer"}}"##, [##"included"##, ##"{"b":0}"##]),
    Case(
      "names that a pattern leaves",
      ##"{"type":"object","propertyNames":{"enum":["a","b"]},"minProperties":2}"##,
      ##"{"type":"object","required":["a","b"]}"##, [##"included"##, ##"{"a":null,"b":null,"c":null}"##]),
    Case(
      "unevaluated members by the branch that holds",
      ##"{"type":"object","anyOf":[{"properties":{"a":{"type":"string"}},"required":["a"]},{"properties":{"b":{"type":"string"}},"required":["b"]}],"unevaluatedProperties":false}"##,
      ##"{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}},"additionalProperties":false}"##,
      [##"included"##, ##"{}"##]),
    Case(
      "one of two that overlap", ##"{"oneOf":[{"type":"integer"},{"minimum":2}]}"##,
      ##"{"anyOf":[{"type":"integer"},{"minimum":2}]}"##, [##"included"##, ##"2"##]),
    Case(
      "if, then, else", ##"{"if":{"type":"string"},"then":{"minLength":1},"else":{"type":"null"}}"##,
      ##"{"type":["string","null"]}"##, [##"included"##, ##""""##]),
    Case(
      "recursion through two definitions",
      ##"{"$ref":"#/$defs/a","$defs":{"a":{"type":["object"],"properties":{"b":{"$ref":"#/$defs/b"}}},"b":{"type":"object","properties":{"a":{"$ref":"#/$defs/a"},"n":{"type":"integer"}}}}}"##,
      ##"{"$ref":"#/$defs/a","$defs":{"a":{"type":["object"],"properties":{"b":{"$ref":"#/$defs/b"}}},"b":{"type":"object","properties":{"a":{"$ref":"#/$defs/a"},"n":{"type":"number"}}}}}"##,
      [##"included"##, ##"{"b":{"n":0.5}}"##]),
    Case(
      "multiples and their negation", ##"{"type":"integer","not":{"multipleOf":2},"minimum":4,"maximum":5}"##,
      ##"{"const":5}"##, [##"included"##, ##"included"##]),
    Case(
      "a decimal off a lattice",
      ##"{"minimum":0.1,"maximum":0.2,"not":{"multipleOf":0.01},"type":"number"}"##,
      ##"{"multipleOf":0.001}"##, [##"0.1123"##, ##"null"##]),
  ]

  @Test(arguments: cases) func `both directions`(pair: Case) throws {
    let pool = SchemaPool()
    let (first, second) = (try pool.add(pair.first), try pool.add(pair.second))
    #expect([pool.verdict(first, second), pool.verdict(second, first)] == pair.verdicts)
  }
}
