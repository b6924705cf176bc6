import Foundation
import KedgeSchema
import Testing

@testable import KedgeChanges

/// All rules at once: the data is complete, and consistent in itself.
@Suite struct RuleCatalogueTests {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Rules whose mirror is not theirs in turn, with the reason.
  static let oneWayMirrors = [
    "default-invalid": "a default that was invalid and is valid now only changed",
    "sunset-missing": "what is used again needs no end",
    "sunset-advanced": "a later end is only another one",
    "removed-before-sunset": "what comes promises nothing yet",
    "path-shadowed": "when the path goes, the template has its requests back: an operation removed",
  ]

  @Test func `the files are the catalogue`() throws {
    let folder = Self.root.appending(path: "Sources/KedgeChanges/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let machinery: Set = ["Catalogue.swift", "Rule.swift", "RuleExample.swift", "Topic.swift"]
    let expected = Catalogue.rules.map { Self.fileName($0.id) }
    #expect(Set(files).subtracting(machinery) == Set(expected))
    #expect(Set(expected).count == Catalogue.rules.count)
  }

  private static func fileName(_ id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + ".swift"
  }

  @Test(arguments: Catalogue.rules)
  func `an id is in kebab case and says no direction`(rule: Rule) {
    #expect(rule.id.wholeMatch(of: /[a-z]+(-[a-z]+)+/) != nil)
    let directions: Set<Substring> = ["request", "response", "narrowed", "widened", "tightened", "relaxed"]
    #expect(rule.topic == .contract || directions.isDisjoint(with: rule.id.split(separator: "-")))
    #expect(Catalogue[rule.id] == rule)
  }

  @Test(arguments: Catalogue.rules)
  func `the prose is there, in sentences`(rule: Rule) {
    #expect((5...70).contains(rule.title.count))
    #expect(rule.title.last != ".")
    for text in [rule.why, rule.instead] { #expect(text.hasSuffix(".")) }
    #expect(rule.except.isEmpty || rule.except.hasSuffix("."))
    for text in [rule.why, rule.instead, rule.except] {
      #expect(text.count { $0 == "`" }.isMultiple(of: 2), "an open backtick")
      #expect(!text.contains("  "))
    }
    #expect(rule.source.contains(/section \d|RFC \d|https:|docs\//))
  }

  @Test(arguments: Catalogue.rules)
  func `mirrors are mutual, or the reason is stated`(rule: Rule) throws {
    let mirror = try #require(Catalogue[rule.mirror])
    #expect((mirror.mirror == rule.id) != (Self.oneWayMirrors[rule.id] != nil))
  }

  @Test(arguments: Catalogue.rules)
  func `exactly one side of the example accepts the witness`(rule: Rule) throws {
    guard let example = try LoadedExample(rule) else { return }
    #expect(example.set.problems.allSatisfy { $0.id == "reference-unresolved" })
    guard let witness = rule.example.witness else {
      #expect(rule.topic == .annotation || rule.topic == .defaultValue || Self.unwitnessed.contains(rule.id))
      return
    }
    let (old, new) = try example.judge(witness)
    #expect(old != nil && new != nil && old != new)
  }

  /// Rules without a witness: `format` is an annotation unless a policy says otherwise, a draft moves nothing by itself, and
  /// nobody knows what an unresolved reference accepts.
  static let unwitnessed: Set = ["format-changed", "reference-changed", "dialect-changed"]
}
