import KedgeDocuments
import KedgeInclusion
import KedgeSchema
import Testing

/// Questions that are hard for other methods: decided in few steps, or given up within the budget.
@Suite struct HardQuestionsTests {
  private struct Case {
    let first: String
    let second: String
    /// Both directions: included, excluded, undecided.
    let verdicts: [String]
    let steps: Int
  }

  private static func closed(_ index: Int, _ type: String) -> String {
    ##"{"type":"object","properties":{"kind":{"const":"k\##(index)"},"p\##(index)":{"type":"\##(type)"}},"##
      + ##""required":["kind"],"additionalProperties":false}"##
  }

  private static func list(_ count: Int, _ element: (Int) -> String) -> String {
    (0..<count).map(element).joined(separator: ",")
  }

  private static let cases: [String: Case] = [
    "an enum of ten thousand": Case(
      first: "{\"enum\":[\(list(10_000) { "\"v\($0)\"" })]}",
      second: "{\"enum\":[\(list(10_001) { "\"v\(10_000 - $0)\"" })]}", verdicts: ["included", "excluded"],
      steps: 4),
    "ten thousand numbers and an interval": Case(
      first: "{\"enum\":[\(list(10_000) { "\($0)" })]}",
      second: "{\"type\":\"integer\",\"minimum\":0,\"maximum\":9999}", verdicts: ["included", "included"],
      steps: 4),
    "two hundred branches with a discriminator": Case(
      first: "{\"oneOf\":[\(list(200) { closed($0, "string") })]}",
      second: "{\"oneOf\":[\(list(200) { closed(199 - $0, $0 == 99 ? "integer" : "string") })]}",
      verdicts: ["excluded", "excluded"], steps: 1_000),
    "two hundred branches, one wider": Case(
      first: "{\"oneOf\":[\(list(200) { closed($0, "integer") })]}",
      second: "{\"anyOf\":[\(list(200) { closed($0, $0 == 99 ? "number" : "integer") })]}",
      verdicts: ["included", "excluded"], steps: 2_000),
    "two hundred branches without a discriminator": Case(
      first: "{\"oneOf\":[\(list(200) { "{\"required\":[\"p\($0)\"]}" })]}",
      second: "{\"oneOf\":[\(list(200) { "{\"required\":[\"p\(199 - $0)\"]}" })]}",
      verdicts: ["included", "included"], steps: 0),
    "thirty overlapping patterns": Case(
      first:
        "{\"patternProperties\":{\(list(30) { "\"[a-\(Character(Unicode.Scalar(UInt8(97 + $0 % 26))))]\($0)\":{\"minimum\":\($0)}" })},\"additionalProperties\":false}",
      second:
        "{\"patternProperties\":{\(list(30) { "\"[a-\(Character(Unicode.Scalar(UInt8(97 + $0 % 26))))]\($0)\":{\"minimum\":\($0)}" })},\"additionalProperties\":{\"type\":\"null\"}}",
      verdicts: ["included", "excluded"], steps: 200),
    "mutually recursive unions": Case(
      first: unions(#"{"type":"null"}"#), second: unions(#"{"type":["null","boolean"]}"#),
      verdicts: ["included", "excluded"], steps: 1_000),
    "counted repetition": Case(
      first: #"{"type":"string","pattern":"^a{0,10000}$"}"#, second: #"{"type":"string","pattern":"^a*$"}"#,
      verdicts: ["included", "excluded"], steps: 4),
    "a length of a million": Case(
      first: #"{"type":"string","minLength":1000001}"#, second: #"{"type":"string","minLength":1000000}"#,
      verdicts: ["included", "excluded"], steps: 4),
  ]

  private static func unions(_ base: String) -> String {
    let names = ["a", "b", "c", "d"]
    let definitions = names.map { name in
      let branches = names.map {
        ##"{"type":"object","required":["k"],"properties":{"k":{"const":"\##(name + $0)"},"n":{"$ref":"#/$defs/\##($0)"}}}"##
      }
      return "\"\(name)\":{\"anyOf\":[\(base),\(branches.joined(separator: ","))]}"
    }
    return ##"{"$ref":"#/$defs/a","$defs":{"## + definitions.joined(separator: ",") + "}}"
  }

  @Test(arguments: cases.keys.sorted()) func `are decided in few steps`(name: String) throws {
    let hard = try #require(Self.cases[name])
    let pool = SchemaPool()
    let (first, second) = (try pool.add(hard.first), try pool.add(hard.second))
    let verdicts = [(first, second), (second, first)].map { pool.engine.inclusion(of: $0, in: $1) }
    #expect(verdicts.map(\.word) == hard.verdicts)
    #expect(verdicts.allSatisfy { $0.steps <= hard.steps }, "\(verdicts.map(\.steps))")
  }

  @Test func `a small budget is kept to, and said`() throws {
    let pool = SchemaPool()
    let first = try pool.add(
      "{\"allOf\":[\(Self.list(20) { "{\"anyOf\":[{\"required\":[\"a\($0)\"]},{\"required\":[\"b\($0)\"]}]}" })]}"
    )
    let second = try pool.add(#"{"minProperties":20}"#)
    let membership = pool.engine.member(
      accepting: [first], rejecting: [second], budget: Budget(goals: 100, branches: 200))
    guard case .undecided(let undecided) = membership else {
      Issue.record("decided: \(membership)")
      return
    }
    #expect(undecided.bound == .branches)
    #expect(undecided.accepting.map(\.pointer.description) == [""])
    #expect(undecided.rejecting.map(\.pointer.description) == [""])
    #expect(undecided.reason == "the budget of branches is spent (bound: branches)")
  }
}

extension Verdict {
  fileprivate var word: String {
    switch self {
    case .included: "included"
    case .excluded: "excluded"
    case .undecided: "undecided"
    }
  }
}
