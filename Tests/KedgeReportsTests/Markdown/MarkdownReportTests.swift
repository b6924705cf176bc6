import KedgeContracts
import KedgePolicy
import Testing

@testable import KedgeReports

@Suite struct MarkdownReportTests {
  @Test func `all there is to say`() throws {
    try Golden.expect(MarkdownReport.text(Sample.report), "fixtures/reports/report.md")
    #expect(MarkdownReport.text(Sample.nothing) == "")
  }

  @Test func `it begins with the marker by which a comment is found`() {
    for report in [Sample.report, Sample.failed] {
      #expect(MarkdownReport.text(report).hasPrefix("<!-- kedge report -->\n"))
    }
  }

  @Test func `a report that is too long for a comment says what is left out`() {
    let contract = CheckedContract(
      module: "billing", path: "a.json", kind: .jsonSchema, oldName: "1.0.0",
      findings: Array(repeating: Sample.requiredAdded, count: 200),
      dataImpacts: [
        Sample.requiredAdded.fingerprint: [DataImpact(place: "data/invoices", total: 1, rejected: 1)]
      ])
    let text = MarkdownReport.text(Report(version: "1", contracts: [contract]))
    #expect(text.utf8.count < 61_000)
    let shown = text.ranges(of: "<details").count
    #expect(
      text.hasSuffix("\n\(200 - shown) more findings are left out here; `kedge check` prints them all.\n"))
  }

  @Test(arguments: [
    ("a*b_c", "a\\*b\\_c"), ("<img>", "&lt;img&gt;"), ("@team", "&#64;team"), ("x`y", "x\\`y"),
    ("\u{1B}[2J", "\\\\u\\{1B\\}\\[2J"),
  ])
  func `text stays text`(text: String, expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(arguments: [("a", "`a`"), ("a`b", "``a`b``"), ("`a``", "``` `a`` ```"), ("", "")])
  func `code stays code`(text: String, expected: String) {
    #expect(MarkdownText.code(text) == expected)
  }
}
