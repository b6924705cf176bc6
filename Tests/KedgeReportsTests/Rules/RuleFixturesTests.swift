import Foundation
import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgePolicy
import KedgeSchema
import Testing

@testable import KedgeReports

/// `fixtures/rules/RULE/CASE`: two versions, and what is printed about them under pure logic.
@Suite struct RuleFixturesTests {
  static let folder = "fixtures/rules"

  /// `RULE/CASE`, in order.
  static let cases: [String] = {
    let manager = FileManager.default
    func entries(_ path: String) -> [String] {
      ((try? manager.contentsOfDirectory(atPath: Golden.root.appending(path: path).path)) ?? []).sorted()
    }
    return entries(folder).flatMap { rule in entries("\(folder)/\(rule)").map { "\(rule)/\($0)" } }
  }()

  @Test func `every rule about schemas has a case, and every case a rule`() {
    let tested = Set(Self.cases.compactMap { $0.split(separator: "/").first.map(String.init) })
    let rules = Catalogue.rules.filter {
      $0.example.kind == .jsonSchema && $0.topic != .contract && $0.topic != .structure
    }
    #expect(tested.isSubset(of: Catalogue.rules.map(\.id)))
    #expect(Set(rules.map(\.id)).subtracting(tested).isSubset(of: ["lane-import", "personal-data-added"]))
  }

  @Test(arguments: cases)
  func `the findings are these`(name: String) throws {
    let (old, new) = (try Self.version("old", name, .old), try Self.version("new", name, .new))
    let comparison = try Comparison(assumptions: .logic).compare(old, with: new, kind: .jsonSchema)
    let policy = try #require(Policy.named("full"))
    let contract = CheckedContract(
      module: "", path: new.document.name, kind: .jsonSchema, oldName: old.document.name,
      newName: new.document.name, findings: comparison.changes.map { Self.finding($0, policy) })
    let text = TextReport().text(Report(version: "1", contracts: [contract]))
    let rule = name.split(separator: "/").first ?? ""
    #expect(text.split(separator: "\n").contains { $0.contains("[\(rule)]:") })
    try Golden.expect(text, "\(Self.folder)/\(name)/expected.txt")
  }

  private static func version(_ side: String, _ name: String, _ universe: Universe) throws -> ContractSource {
    let base = Golden.root.appending(path: "\(folder)/\(name)")
    for file in ["\(side).json", "\(side).yaml"] {
      guard let data = try? Data(contentsOf: base.appending(path: file)) else { continue }
      return ContractSource(
        document: try Document.read(Array(data), name: file), address: file, universe: universe,
        resolver: { _ in nil })
    }
    throw CocoaError(.fileNoSuchFile)
  }

  private static func finding(_ change: Change, _ policy: Policy) -> Finding {
    let assessment = policy.assess(change)
    return Finding(
      change: change, module: "", contract: "", computed: assessment.computed,
      classification: assessment.classification,
      decision: assessment.classification <= .undecided ? .block : .allow, decidedBy: assessment.source,
      classifiedBy: assessment.source, notes: assessment.notes)
  }
}
