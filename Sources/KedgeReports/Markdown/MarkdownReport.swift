import KedgeChanges
import KedgePolicy

/// A report for comments on pull requests and for summaries of jobs: GitHub's and GitLab's Markdown.
public enum MarkdownReport {
  /// What a comment begins with, by which a later run finds and replaces it.
  public static let marker = "<!-- kedge report -->"
  /// Bytes that a comment may have: GitHub takes 65,536 characters.
  static let limit = 60_000

  /// The text; empty when nothing was found.
  public static func text(_ report: Report) -> String {
    if let failure = report.failure {
      return "\(marker)\n## Kedge: no judgement\n\(MarkdownText.escaped(failure))\n"
    }
    let groups = report.groups
    let gaps = notCompared(report)
    guard !groups.isEmpty || !gaps.isEmpty else { return "" }
    var text = "\(marker)\n## Kedge: \(report.summary.description)\n\n" + modules(report)
    // A long comment is cut at its end, where what blocks nobody stands.
    for (index, group) in groups.enumerated() {
      let part = MarkdownFinding(group: group).text
      if text.utf8.count + part.utf8.count + gaps.utf8.count > limit {
        let left = groups[index...].reduce(0) { $0 + 1 + $1.others.count }
        text += "\n\(left) more findings are left out here; `kedge check` prints them all.\n"
        break
      }
      text += part
    }
    return text + gaps
  }

  /// A row a module with findings.
  private static func modules(_ report: Report) -> String {
    let rows = report.contracts.map(\.module).unique.compactMap { module -> String? in
      let contracts = report.contracts.filter { $0.module == module }
      let findings = contracts.flatMap(\.reported)
      guard let bump = VersionBump(findings), !module.isEmpty else { return nil }
      let counts = Classification.allCases.map { kind in "\(findings.count { $0.classification == kind })" }
      let checked = report.modules.first { $0.name == module }
      let next = checked?.next.map {
        "\(MarkdownText.escaped($0)) (\(checked?.bump?.rawValue ?? bump.rawValue))"
      }
      let cells =
        [MarkdownText.escaped(module), contracts.first?.lane ?? ""] + counts + [next ?? bump.rawValue]
      return "| \(cells.joined(separator: " | ")) |\n"
    }
    guard !rows.isEmpty else { return "" }
    let head = ["module", "lane"] + Classification.allCases.map(\.rawValue) + ["release"]
    let rule = head.map { _ in "---" }
    return "| \(head.joined(separator: " | ")) |\n| \(rule.joined(separator: " | ")) |\n\(rows.joined())\n"
  }

  private static func notCompared(_ report: Report) -> String {
    let rows = report.contracts.flatMap { contract in
      contract.notCompared.map {
        "- \(MarkdownText.code(contract.path)): \(MarkdownText.escaped($0))\n"
      }
    }
    return rows.isEmpty ? "" : "\n**Not compared**\n\n\(rows.joined())"
  }
}
