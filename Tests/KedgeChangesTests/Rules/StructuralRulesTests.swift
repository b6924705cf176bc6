import KedgeContracts
import KedgeDocuments
import KedgeSchema
import Testing

@testable import KedgeChanges

/// The examples of rules about what is outside schemas.
@Suite struct StructuralRulesTests {
  static let rules = Catalogue.rules.filter { $0.example.kind != .jsonSchema }

  @Test(arguments: rules)
  func `the example is this change and nothing else`(rule: Rule) throws {
    #expect(try Self.changes(rule, rule.example.old, rule.example.new, of: rule.id) == [rule.id])
  }

  @Test(arguments: rules)
  func `the swapped example is the mirror`(rule: Rule) throws {
    #expect(try Self.changes(rule, rule.example.new, rule.example.old, of: rule.mirror) == [rule.mirror])
  }

  @Test(arguments: rules)
  func `nothing changes between a version and itself`(rule: Rule) throws {
    #expect(try Self.changes(rule, rule.example.old, rule.example.old, of: "") == [])
    #expect(try Self.changes(rule, rule.example.new, rule.example.new, of: "") == [])
  }

  /// The rules that a pair gives, but for those that come beside another rule.
  private static func changes(
    _ rule: Rule, _ old: String, _ new: String, of expected: String
  ) throws -> [String] {
    let comparison = try Comparison(assumptions: Assumptions(undeclaredUnused: true, view: .generatedCode))
      .compare(
        source(old, .old), with: source(new, .new), kind: rule.example.kind)
    // The schema of a parameter says the same of its default, where it moves no document.
    var beside: Set = ["default-changed"]
    if rule.isOnRequest {
      beside.formUnion(["operation-deprecated", "sunset-changed", "operation-removed"])
    } else {
      beside.formUnion(Catalogue.rules.filter(\.isOnRequest).map(\.id))
    }
    return comparison.changes.map(\.rule.id).filter { $0 == expected || !beside.contains($0) }
  }

  private static func source(_ text: String, _ universe: Universe) throws -> ContractSource {
    ContractSource(
      document: try Document.read(Array(text.utf8), name: "api.yaml"), address: "api.yaml", universe: universe
    ) { _ in nil }
  }
}
