import KedgeContracts
import Foundation
import KedgeChanges
import Testing

@testable import KedgeReports

@Suite struct RuleMarkdownTests {
  @Test func `docs/rules is what the rules say`() throws {
    let pages = RuleMarkdown.pages()
    for (name, text) in pages { try Golden.expect(text, "docs/rules/\(name)") }
    let folder = Golden.root.appending(path: "docs/rules")
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == Set(pages.keys))
  }

  @Test(arguments: Catalogue.rules)
  func `the witness of every example is shown with who accepts it`(rule: Rule) {
    guard rule.example.witness != nil, rule.example.kind == .jsonSchema else { return }
    #expect(RuleProof(rule) != nil)
  }
}
