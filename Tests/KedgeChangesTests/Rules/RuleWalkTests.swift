import KedgeContracts
import KedgeDocuments
import KedgeInclusion
import Testing

@testable import KedgeChanges

/// The comparison names every rule: each example gives exactly its rule, with a document that proves it.
@Suite struct RuleWalkTests {
  /// Rules about schemas; the others are about what stands round them.
  static let rules = Catalogue.rules.filter { rule in
    rule.example.kind == .jsonSchema && rule.topic != .structure && rule.topic != .contract
      && !around.contains(rule.id)
  }

  /// Rules that no two versions of one document can give.
  static let around: Set = ["lane-import", "personal-data-added"]

  /// Rules whose swapped example gives something else than one finding of the mirror, with the reason.
  static let waivers = [
    "schema-changed": "what narrows only together widens one by one"
  ]

  private func changes(_ old: String, _ new: String) throws -> [Change] {
    try Versions.compare(old, new, assumptions: .logic).changes
  }

  @Test(arguments: rules)
  func `the example gives exactly this rule`(rule: Rule) throws {
    let found = try changes(rule.example.old, rule.example.new)
    #expect(found.map(\.rule.id) == [rule.id])
  }

  @Test(arguments: rules)
  func `the document that proves it is accepted by exactly one side`(rule: Rule) throws {
    guard rule.example.witness != nil, let example = try LoadedExample(rule) else { return }
    for change in try changes(rule.example.old, rule.example.new) {
      let impact = try #require(change.impacts.first)
      #expect(impact.narrowing != nil || impact.widening != nil)
      for (witness, expected) in [(impact.narrowing, true), (impact.widening, false)] {
        guard let witness else { continue }
        let (old, new) = try example.judge(witness.value.description)
        #expect(old == expected && new == !expected)
      }
    }
  }

  @Test(arguments: rules)
  func `a version against itself is silent`(rule: Rule) throws {
    for text in [rule.example.old, rule.example.new] { #expect(try changes(text, text).isEmpty) }
  }

  @Test(arguments: rules)
  func `swapped sides give the mirror`(rule: Rule) throws {
    let found = try changes(rule.example.new, rule.example.old)
    if Self.waivers[rule.id] != nil {
      #expect(found.map(\.rule.id) != [rule.mirror])
    } else {
      #expect(found.map(\.rule.id) == [rule.mirror])
    }
  }

  /// The same example as the elements of an array, behind a reference: what is at the root must be found anywhere.
  @Test(arguments: rules.filter { $0.id != "dialect-changed" && !$0.example.old.contains("#/") })
  func `the rule is found inside elements, behind a reference`(rule: Rule) throws {
    func wrapped(_ text: String) -> String {
      ##"{"type":"array","items":{"$ref":"#/$defs/thing"},"$defs":{"thing":\##(text)}}"##
    }
    let found = try changes(wrapped(rule.example.old), wrapped(rule.example.new))
    #expect(found.map(\.rule.id) == [rule.id])
  }
}
