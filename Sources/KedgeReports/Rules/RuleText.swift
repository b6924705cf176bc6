public import KedgeChanges
public import KedgePolicy

/// A rule for people at a terminal.
public struct RuleText: Sendable {
  private let style: TextStyle

  /// A writer for a style.
  public init(style: TextStyle = TextStyle()) { self.style = style }

  /// All rules, one a line under their topics.
  public func list(_ rules: [Rule] = Catalogue.rules) -> String {
    let width = rules.map(\.id.count).max() ?? 0
    return Topic.allCases.compactMap { topic -> String? in
      let lines = rules.filter { $0.topic == topic }.map { rule in
        "  \(rule.id)\(String(repeating: " ", count: width - rule.id.count))  \(rule.title)\n"
      }
      return lines.isEmpty ? nil : style.paint(topic.heading, .strong) + "\n" + lines.joined()
    }.joined(separator: "\n")
  }

  /// One rule: what happened, why it matters, the example with its witness, what a policy makes of it, what to do
  /// instead, when it is not reported, and the source.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - policy: The policy that holds; nil to leave that out.
  public func text(_ rule: Rule, policy: Policy? = nil) -> String {
    var parts = [style.paint("\(rule.id): \(rule.title)", .strong) + "\n"]
    parts.append(paragraph(rule.why))
    parts.append(example(rule))
    if let policy { parts.append(verdicts(rule, policy)) }
    parts.append(heading("What to do instead") + paragraph(rule.instead))
    if !rule.except.isEmpty { parts.append(heading("When it is not reported") + paragraph(rule.except)) }
    if rule.mirror != rule.id { parts.append("The other way round: \(rule.mirror)\n") }
    parts.append("Source: \(rule.source)\n")
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func verdicts(_ rule: Rule, _ policy: Policy) -> String {
    let lines = RuleVerdicts(rule, policy).lines.map { "    \($0)\n" }
    return lines.isEmpty ? "" : heading("The example under the policy \(policy.name)") + lines.joined()
  }

  private func heading(_ text: String) -> String { style.paint(text, .strong) + "\n" }

  private func paragraph(_ text: String) -> String {
    let shown = PlainText.of(text.joinedLines, style)
    return Wrapping.lines(shown, width: style.width).map { style.paintQuotes($0) + "\n" }.joined()
  }

  private func example(_ rule: Rule) -> String {
    var text =
      heading("Example") + "before\n" + indented(rule.example.old) + "now\n" + indented(rule.example.new)
    if let witness = rule.example.witness, let proof = RuleProof(rule) {
      text += "\(proof.claim): \(PlainText.of(witness, style))\n"
    }
    return text
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "    \(PlainText.of(String($0), style))\n" }.joined()
  }
}
