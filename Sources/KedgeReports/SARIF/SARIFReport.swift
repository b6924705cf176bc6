public import KedgeDocuments
import KedgeChanges
import KedgePolicy

/// A report for code scanning.
///
/// - SeeAlso: Static Analysis Results Interchange Format 2.1.0, OASIS Standard.
public enum SARIFReport {
  /// The text, with a line break at its end.
  public static func text(_ report: Report) -> String { PrettyJSON.text(value(report)) + "\n" }

  /// The log: one run.
  public static func value(_ report: Report) -> JSONValue {
    let found = report.contracts.flatMap { contract in contract.findings.map { ($0, contract) } }
    let rules = Set(found.map(\.0.change.rule)).sorted { $0.id < $1.id }
    let places = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    return .object([
      "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .text("2.1.0"),
      "runs": .array([
        .object([
          "tool": .object(["driver": driver(report, rules)]),
          "invocations": .array([invocation(report)]),
          "columnKind": .text("unicodeCodePoints"),
          "results": .array(
            found.map { finding, contract in
              SARIFResult(
                finding: finding, contract: contract, ruleIndex: places[finding.change.rule.id] ?? -1
              )
              .value
            }),
        ])
      ]),
    ])
  }

  private static func driver(_ report: Report, _ rules: [Rule]) -> JSONValue {
    .object([
      "name": .text("Kedge"), "version": .text(report.version), "rules": .array(rules.map(descriptor)),
    ])
  }

  private static func descriptor(_ rule: Rule) -> JSONValue {
    let help = "\(rule.instead.joinedLines)\n\nSource: \(rule.source)"
    return .object([
      "id": .text(rule.id), "name": .text(rule.pascalCaseName),
      "shortDescription": .object(["text": .text(rule.title + ".")]),
      "fullDescription": .object(["text": .text(rule.why.joinedLines)]),
      "help": .object(["text": .text(help), "markdown": .text(help)]),
      "properties": .object(["tags": .array([.text(rule.topic.rawValue)])]),
    ])
  }

  /// How the run ended; a report without a judgement says why.
  private static func invocation(_ report: Report) -> JSONValue {
    var invocation: JSONObject = ["executionSuccessful": .boolean(report.failure == nil)]
    let failure = report.failure.map { notification($0, "error") }
    let gaps = report.contracts.flatMap { contract in
      contract.notCompared.map { notification("\(contract.path): not compared: \($0)", "note") }
    }
    let notifications = [failure].compactMap { $0 } + gaps
    if !notifications.isEmpty { invocation["toolExecutionNotifications"] = .array(notifications) }
    return .object(invocation)
  }

  private static func notification(_ text: String, _ level: String) -> JSONValue {
    .object(["level": .text(level), "message": .object(["text": .text(text)])])
  }
}

extension Rule {
  /// `RequiredAdded` of `required-added`.
  fileprivate var pascalCaseName: String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
