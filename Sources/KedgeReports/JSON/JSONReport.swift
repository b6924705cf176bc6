import KedgeContracts
public import KedgeDocuments
import KedgePolicy

/// A report for programs: one JSON document, whatever happened. `docs/report.schema.json` says what is in it.
public enum JSONReport {
  /// The version of the format: raised when something is removed or changes its meaning.
  public static let formatVersion = 1

  /// The text, with a line break at its end.
  public static func text(_ report: Report) -> String { PrettyJSON.text(value(report)) + "\n" }

  /// The document.
  public static func value(_ report: Report) -> JSONValue {
    .object([
      "format": .object(["name": .text("kedge-report"), "version": .count(formatVersion)]),
      "tool": .object(["name": .text("kedge"), "version": .text(report.version)]),
      "failure": .text(report.failure),
      "summary": summary(report.summary),
      "modules": .array(report.modules.map(module)),
      "contracts": .array(report.contracts.filter { !$0.path.isEmpty }.map(contract)),
      "findings": .array(
        report.contracts.flatMap { contract in
          contract.findings.map { FindingJSON(finding: $0, contract: contract).value }
        }),
      "history": .array(report.history.map(history)),
    ])
  }

  private static func summary(_ summary: ReportSummary) -> JSONValue {
    let decisions = Decision.allCases.map { (Text($0.rawValue), JSONValue.count(summary.decisions[$0] ?? 0)) }
    return .object([
      "contracts": .count(summary.contracts), "classes": .object(counts(summary.classes)),
      "decisions": .object(JSONObject(decisions)), "ignored": .count(summary.ignored),
      "worst": .text(summary.worst.rawValue),
      "release": .text(summary.release.rawValue),
    ])
  }

  private static func module(_ module: CheckedModule) -> JSONValue {
    .object([
      "name": .text(module.name), "lane": .text(module.lane), "old": .text(module.oldName),
      "release": .text(module.bump?.rawValue), "next": .text(module.next),
    ])
  }

  private static func contract(_ contract: CheckedContract) -> JSONValue {
    .object([
      "module": .text(contract.module), "path": .text(contract.path), "kind": .text(contract.kind?.rawValue),
      "lane": .text(contract.lane), "old": .text(contract.oldName), "new": .text(contract.newName),
      "not_compared": .array(contract.notCompared.map { .text($0) }),
      "data": .array(contract.data.map(ImpactJSON.data)),
      "consumers": .array(contract.consumers.map(ImpactJSON.consumer)),
    ])
  }

  private static func history(_ history: ReleaseHistory) -> JSONValue {
    .object([
      "module": .text(history.module),
      "releases": .array(
        history.releases.map { release in
          .object(["version": .text(release.version), "classes": .object(counts(release.classes))])
        }),
    ])
  }

  private static func counts(_ classes: [Classification: Int]) -> JSONObject {
    JSONObject(Classification.allCases.map { (Text($0.rawValue), .count(classes[$0] ?? 0)) })
  }
}
