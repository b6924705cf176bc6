public import KedgeChanges
import KedgeContracts

/// The pages of `docs/rules`, made from the rules.
public enum RuleMarkdown {
  /// Every page by its file name; `README.md` lists the others.
  public static func pages(_ rules: [Rule] = Catalogue.rules) -> [String: String] {
    var pages = ["README.md": index(rules)]
    for rule in rules { pages["\(rule.id).md"] = page(rule) }
    return pages
  }

  /// The list of rules under their topics.
  public static func index(_ rules: [Rule]) -> String {
    let sections = Topic.allCases.compactMap { topic -> String? in
      let rows = rules.filter { $0.topic == topic }.map { "- [`\($0.id)`](\($0.id).md): \($0.title)\n" }
      return rows.isEmpty ? nil : "## \(topic.heading)\n\(rows.joined())"
    }
    let head = """
      # Rules
      What Kedge can find, by topic. A rule names a change; it does not say whether the change breaks anything: that is
      proved for the contract at hand, in each direction. `kedge explain RULE` prints these pages.


      """
    return head + sections.joined(separator: "\n")
  }

  /// The page of one rule.
  public static func page(_ rule: Rule) -> String {
    var parts = ["# \(rule.title)\n`\(rule.id)`\n", paragraph(rule.why), example(rule)]
    parts.append("## What to do instead\n" + paragraph(rule.instead))
    if !rule.except.isEmpty { parts.append("## When it is not reported\n" + paragraph(rule.except)) }
    if rule.mirror != rule.id { parts.append("The other way round: [`\(rule.mirror)`](\(rule.mirror).md)\n") }
    parts.append("Source: \(rule.source)\n")
    return parts.joined(separator: "\n")
  }

  private static func paragraph(_ text: String) -> String {
    Wrapping.lines(text, width: 120).map { $0 + "\n" }.joined()
  }

  private static func example(_ rule: Rule) -> String {
    let language = rule.example.kind == .jsonSchema ? "json" : "yaml"
    var text =
      "## Example\nBefore:\n```\(language)\n\(rule.example.old)\n```\nNow:\n```\(language)\n\(rule.example.new)\n```\n"
    if let witness = rule.example.witness, let proof = RuleProof(rule) {
      text += "\(proof.claim.prefix(1).uppercased())\(proof.claim.dropFirst()): `\(witness)`\n"
    }
    return text
  }
}
