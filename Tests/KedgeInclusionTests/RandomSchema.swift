/// Schemas of 2020-12 over small alphabets, as text, from a seed.
struct RandomSchema {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> String { schema(depth: 2) }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &generator)]
  }

  private mutating func schema(depth: Int) -> String {
    if depth == 0 || Int.random(in: 0..<8, using: &generator) == 0 { return pick(Self.atoms) }
    var keywords: [String: String] = [:]
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let (name, value) = keyword(depth: depth - 1)
      keywords[name] = value
    }
    return "{"
      + keywords.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",")
      + "}"
  }

  private mutating func keyword(depth: Int) -> (String, String) {
    switch Int.random(in: 0..<14, using: &generator) {
    case 0: ("type", pick(["\"string\"", "\"array\"", "\"object\"", "[\"null\",\"integer\"]", "\"number\""]))
    case 1: ("enum", pick(["[0,1]", "[\"a\",null]", "[{},[]]", "[[0],{\"a\":0}]", "[true,\"ab\",2]"]))
    case 2: (pick(["minimum", "maximum", "exclusiveMinimum"]), pick(["0", "1", "0.5"]))
    case 3: (pick(["minLength", "maxLength"]), pick(["0", "1", "2"]))
    case 4: ("pattern", pick(["\"^a\"", "\"b$\"", "\"^[ab]*$\""]))
    case 5: (pick(["items", "contains", "unevaluatedItems"]), schema(depth: depth))
    case 6: ("prefixItems", "[\(schema(depth: depth))]")
    case 7: (pick(["minItems", "maxItems", "minProperties", "maxProperties"]), pick(["0", "1", "2"]))
    case 8: ("properties", "{\"a\":\(schema(depth: depth)),\"b\":\(schema(depth: depth))}")
    case 9: ("required", pick(["[\"a\"]", "[\"b\"]", "[\"a\",\"b\"]"]))
    case 10: (pick(["additionalProperties", "unevaluatedProperties", "not"]), schema(depth: depth))
    case 11: ("patternProperties", "{\"^a\":\(schema(depth: depth))}")
    case 12: (pick(["allOf", "anyOf", "oneOf"]), "[\(schema(depth: depth)),\(schema(depth: depth))]")
    default: pick([("uniqueItems", "true"), ("propertyNames", "{\"maxLength\":1}"), ("maxContains", "1")])
    }
  }

  /// Schemas of one keyword, and the two booleans.
  static let atoms = [
    "true", "false", #"{"type":"null"}"#, #"{"type":"boolean"}"#, #"{"type":"integer"}"#,
    #"{"type":"number"}"#,
    #"{"type":"string"}"#, #"{"type":"array"}"#, #"{"type":"object"}"#, #"{"const":0}"#, #"{"const":"a"}"#,
    #"{"const":[0]}"#, #"{"const":{"a":0}}"#, #"{"enum":[0,1,"a"]}"#, #"{"minimum":1}"#, #"{"maximum":1}"#,
    #"{"exclusiveMinimum":0}"#, #"{"multipleOf":2}"#, #"{"multipleOf":0.5}"#, #"{"minLength":1}"#,
    #"{"maxLength":1}"#, #"{"pattern":"^a"}"#, #"{"pattern":"b$"}"#, #"{"items":{"type":"integer"}}"#,
    #"{"items":false}"#, #"{"prefixItems":[{"const":0}]}"#, #"{"contains":{"const":0}}"#,
    #"{"contains":{"const":0},"maxContains":1}"#, #"{"contains":{"const":0},"minContains":2}"#,
    #"{"minItems":1}"#, #"{"maxItems":1}"#, #"{"uniqueItems":true}"#, #"{"required":["a"]}"#,
    #"{"properties":{"a":{"type":"integer"}}}"#, #"{"properties":{"a":false}}"#,
    #"{"properties":{"a":true},"additionalProperties":false}"#, #"{"additionalProperties":{"const":0}}"#,
    #"{"patternProperties":{"^a":{"type":"integer"}}}"#, #"{"propertyNames":{"maxLength":1}}"#,
    #"{"minProperties":1}"#, #"{"maxProperties":1}"#, #"{"dependentRequired":{"a":["b"]}}"#,
    #"{"dependentSchemas":{"a":{"maxProperties":1}}}"#, #"{"not":{"const":0}}"#,
    #"{"not":{"required":["a"]}}"#,
  ]
}
