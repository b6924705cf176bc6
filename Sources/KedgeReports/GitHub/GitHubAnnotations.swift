import KedgeChanges
import KedgeDocuments
import KedgePolicy

/// Workflow commands, which GitHub shows as annotations on the lines of a pull request.
///
/// - SeeAlso: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
public enum GitHubAnnotations {
  /// GitHub shows no more of one kind in a step.
  static let limit = 10

  /// The commands, the worst first; empty when nothing was found.
  public static func text(_ report: Report) -> String {
    if let failure = report.failure { return command("error", [("title", "kedge")], failure) }
    let found = report.contracts.flatMap { contract in contract.reported.map { ($0, contract) } }
    return [Severity.error, .warning, .note].map { severity in
      commands(severity, found.filter { Severity($0.0.decision) == severity })
    }.joined()
  }

  /// Those of one kind; where there are too many, the last says how many more there are.
  private static func commands(_ severity: Severity, _ found: [(Finding, CheckedContract)]) -> String {
    let name = severity == .note ? "notice" : severity.rawValue
    let shown = found.count > limit ? limit - 1 : found.count
    var text = found.prefix(shown).map { command(name, properties($0.0), FindingSummary.text($0.0, $0.1)) }
      .joined()
    if shown < found.count {
      text += command(
        name, [("title", "kedge")], "\(found.count - shown) more findings: see the summary of the job")
    }
    return text
  }

  private static func properties(_ finding: Finding) -> [(String, String)] {
    let place = finding.change.new
    let (start, end) = FindingSummary.positions(place)
    var properties = [
      ("file", place.node.document.name), ("line", "\(start.line)"), ("endLine", "\(end.line)"),
    ]
    // Columns are taken for a range within one line only.
    if start.line == end.line { properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")] }
    return properties + [("title", finding.change.rule.id)]
  }

  private static func command(_ name: String, _ properties: [(String, String)], _ message: String) -> String {
    let list = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
    return "::\(name) \(list)::\(escaped(message, isProperty: false))\n"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
