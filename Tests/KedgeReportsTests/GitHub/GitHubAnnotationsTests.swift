import KedgeContracts
import Testing

@testable import KedgeReports

@Suite struct GitHubAnnotationsTests {
  @Test func `all there is to say`() throws {
    try Golden.expect(GitHubAnnotations.text(Sample.report), "fixtures/reports/report.github.txt")
    #expect(GitHubAnnotations.text(Sample.nothing) == "")
    #expect(
      GitHubAnnotations.text(Sample.failed) == "::error title=kedge::kedge.yaml:3:5: unknown key `modul`\n")
  }

  @Test func `each finding is one line, which no text of a document can end`() {
    let lines = GitHubAnnotations.text(Sample.report).split(separator: "\n")
    #expect(lines.count == Sample.report.findings.count)
    for line in lines {
      #expect(line.wholeMatch(of: /::(error|warning|notice) file=[^:,]+(,[a-zA-Z]+=[^:,]*)+::.*/) != nil)
    }
  }

  @Test func `of one kind there are ten at most, and the last counts the rest`() {
    let contract = CheckedContract(
      module: "billing", path: "a.json", kind: .jsonSchema, oldName: "1.0.0",
      findings: Array(repeating: Sample.requiredAdded, count: 14))
    let lines = GitHubAnnotations.text(Report(version: "1", contracts: [contract])).split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines.last == "::error title=kedge::5 more findings: see the summary of the job")
  }
}
