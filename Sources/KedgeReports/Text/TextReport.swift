import KedgeChanges
public import KedgePolicy

/// A report for people at a terminal: what changed, where, and the document that proves it.
public struct TextReport: Sendable {
  private let style: TextStyle

  /// A writer for a style.
  public init(style: TextStyle = TextStyle()) { self.style = style }

  /// The report, empty when nothing was found; each finding ends with an empty line.
  public func text(_ report: Report) -> String {
    report.contracts.flatMap { contract in
      contract.reported.map { text($0, in: contract) } + notCompared(contract)
    }.joined(separator: "\n")
  }

  /// One finding.
  public func text(_ finding: Finding, in contract: CheckedContract) -> String {
    var lines = FindingLines(style: style, finding: finding)
    lines.addHeading()
    lines.addExcerpts()
    for fact in FindingFacts(finding: finding, contract: contract).all { lines.add(fact) }
    return lines.text
  }

  private func notCompared(_ contract: CheckedContract) -> [String] {
    contract.notCompared.map { part in
      "\(style.paint("note", .note)): \(PlainText.of(contract.path, style)): not compared: \(PlainText.of(part, style))\n"
    }
  }
}
