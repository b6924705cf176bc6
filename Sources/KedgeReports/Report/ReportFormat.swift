/// The forms that a report can be written in.
public enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// For people at a terminal.
  case text
  /// For programs: `docs/report.schema.json`.
  case json
  /// For code scanning: SARIF 2.1.0.
  case sarif
  /// For test dashboards: JUnit's XML.
  case junit
  /// GitHub's workflow commands, which become annotations.
  case github
  /// GitLab's code quality report.
  case gitlab
  /// For comments on pull requests and summaries of jobs.
  case markdown
  /// One page that needs nothing else.
  case html
}
