import KedgeChanges
public import KedgeDocuments
import KedgePolicy

/// A code quality report, which GitLab shows in merge requests.
///
/// - SeeAlso: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
public enum GitLabReport {
  /// The text, with a line break at its end.
  public static func text(_ report: Report) -> String { PrettyJSON.text(value(report)) + "\n" }

  /// The list of issues.
  public static func value(_ report: Report) -> JSONValue {
    .array(report.contracts.flatMap { contract in contract.reported.map { issue($0, contract) } })
  }

  private static func issue(_ finding: Finding, _ contract: CheckedContract) -> JSONValue {
    let place = finding.change.new
    let (start, end) = FindingSummary.positions(place)
    return .object([
      "description": .text(FindingSummary.text(finding, contract)),
      "check_name": .text(finding.change.rule.id),
      "fingerprint": .text(finding.fingerprint.hex), "severity": .text(severity(finding)),
      "location": .object([
        "path": .text(place.node.document.name),
        "lines": .object(["begin": .count(start.line), "end": .count(end.line)]),
      ]),
    ])
  }

  private static func severity(_ finding: Finding) -> String {
    switch (finding.decision, finding.classification) {
    case (.block, .breaking): "critical"
    case (.block, _): "major"
    case (.warn, _): "minor"
    case (.allow, _): "info"
    }
  }
}
