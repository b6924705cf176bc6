import KedgeChanges
public import KedgePolicy

/// A report for people at a terminal: what changed, where, and the document that proves it.
public struct TextReport: Sendable {
  private let style: TextStyle

  /// A writer for a style.
  public init(style: TextStyle = TextStyle()) { self.style = style }

  /// The report, empty when nothing was found; what blocks comes first. Of findings that tell the same one is shown whole,
  /// unless the style shows each.
  public func text(_ report: Report) -> String {
    let groups = report.groups.flatMap { style.isVerbose ? $0.alone : [$0] }
    return (groups.map(text) + report.contracts.flatMap(notCompared)).joined(separator: "\n")
  }

  /// One finding.
  public func text(_ finding: Finding, in contract: CheckedContract) -> String {
    text(FindingGroup(first: finding, others: [], contract: contract))
  }

  private func text(_ group: FindingGroup) -> String {
    var lines = FindingLines(style: style, finding: group.first)
    lines.addHeading()
    lines.addExcerpts()
    for fact in FindingFacts(finding: group.first, contract: group.contract).all { lines.add(fact) }
    lines.addOthers(of: group)
    return lines.text
  }

  private func notCompared(_ contract: CheckedContract) -> [String] {
    contract.notCompared.map { part in
      "\(style.paint("note", .note)): \(PlainText.of(contract.path, style)): not compared: \(PlainText.of(part, style))\n"
    }
  }
}
