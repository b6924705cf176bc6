import KedgeDocuments
import Testing

@testable import KedgeReports

@Suite struct GitLabReportTests {
  @Test func `all there is to say`() throws {
    try Golden.expect(GitLabReport.text(Sample.report), "fixtures/reports/report.gitlab.json")
    #expect(GitLabReport.text(Sample.nothing) == "[]\n")
  }

  @Test func `every issue has what GitLab asks for`() throws {
    let issues = GitLabReport.value(Sample.report).elements
    #expect(issues.count == Sample.report.findings.count)
    let severities: Set<JSONValue> = ["info", "minor", "major", "critical", "blocker"].reduce(into: []) {
      $0.insert(.string($1))
    }
    for issue in issues {
      #expect(severities.contains(try #require(issue["severity"])))
      for name: Text in ["description", "check_name", "fingerprint"] { #expect(issue[name]?.kind == .string) }
      #expect(issue["location"]?["path"]?.kind == .string)
      #expect(issue["location"]?["lines"]?["begin"]?.kind == .number)
    }
    #expect(Set(issues.compactMap { $0["fingerprint"] }).count == issues.count)
  }
}
