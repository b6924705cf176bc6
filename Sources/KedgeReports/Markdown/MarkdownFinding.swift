import KedgeChanges
import KedgeDocuments
import KedgePolicy

/// One finding as a section that can be folded, with those that tell the same.
struct MarkdownFinding {
  let group: FindingGroup

  private var finding: Finding { group.first }

  var text: String {
    let change = finding.change
    let head = "<b>\(Severity(finding.decision).rawValue)</b> <code>\(change.rule.id)</code>"
    let open = finding.decision == .block ? " open" : ""
    var lines = ["", "<details\(open)><summary>\(head): \(HTMLText.prose(change.message))</summary>", ""]
    lines += [MarkdownText.code(group.place(finding)), ""]
    lines += [MarkdownText.block(difference, language: "diff"), ""]
    lines += FindingFacts(finding: finding, contract: group.contract).all.map(line)
    lines += likewise
    lines += ["", "</details>", ""]
    return lines.joined(separator: "\n")
  }

  private var likewise: [String] {
    guard !group.others.isEmpty else { return [] }
    let rows = group.named.map { other in
      "  - \(MarkdownText.code(group.place(other))): \(MarkdownText.prose(group.sentence(other)))"
    }
    return ["- likewise: \(group.others.count) more"] + rows
      + (group.unnamed > 0 ? ["  - and \(group.unnamed) more"] : [])
  }

  /// The marked lines, as they were and as they are; of very long ones what is near the mark.
  private var difference: String {
    let change = finding.change
    let (old, new) = (change.old.map(Self.line), Self.line(change.new))
    // Where what was is gone, the nearest line that is left often says nothing.
    let isEmpty = old != nil && new.allSatisfy { " \t{[]},".contains($0) }
    return [old.map { "- \($0)" }, isEmpty ? nil : "+ \(new)"].compactMap { $0 }.joined(separator: "\n")
  }

  /// Columns of a line.
  private static let lineLimit = 400

  private static func line(_ place: Place) -> String {
    Excerpt(place, style: TextStyle(), width: lineLimit).text
  }

  private func line(_ fact: FindingFact) -> String {
    let style = TextStyle()
    switch fact {
    case .witness(let claim, let document):
      return "- \(MarkdownText.prose(claim)): \(MarkdownText.code(ShortWitness.text(document, style)))"
    case .example(let text): return "\n" + MarkdownText.block(text, language: "http") + "\n"
    case .sentence(let label, let text): return "- \(label): \(MarkdownText.prose(text))"
    case .command(let label, let command): return "- \(label): \(MarkdownText.code(command))"
    }
  }
}
