import KedgeChanges
import Testing

@testable import KedgeReports

@Suite struct RuleTextTests {
  @Test func `a rule explained`() throws {
    try Golden.expect(RuleText().text(Catalogue.requiredAdded), "fixtures/reports/explain-required-added.txt")
  }

  @Test func `every rule is listed once`() {
    let lines = RuleText().list().split(separator: "\n").filter { $0.hasPrefix("  ") }
    let ids = lines.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(ids.sorted() == Catalogue.rules.map(\.id))
  }
}
