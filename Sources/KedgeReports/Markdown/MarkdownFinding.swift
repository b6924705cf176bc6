import KedgeChanges
import KedgeDocuments
import KedgePolicy

/// One finding as a section that can be folded.
struct MarkdownFinding {
  let finding: Finding
  let contract: CheckedContract

  var text: String {
    let change = finding.change
    let place = "\(change.new.node.document.name):\(change.new.position)"
    let head = "<b>\(Severity(finding.decision).rawValue)</b> <code>\(change.rule.id)</code>"
    let open = finding.decision == .block ? " open" : ""
    var lines = ["", "<details\(open)><summary>\(head): \(HTMLText.prose(change.message))</summary>", ""]
    lines += [MarkdownText.code(place), ""]
    lines += [MarkdownText.block(difference, language: "diff"), ""]
    lines += FindingFacts(finding: finding, contract: contract).all.map(line)
    lines += ["", "</details>", ""]
    return lines.joined(separator: "\n")
  }

  /// The marked lines, as they were and as they are.
  private var difference: String {
    let style = TextStyle()
    let change = finding.change
    let old = change.old.map { "- \(PlainText.of($0.lineText, style))" }
    let new = change.new.lineText
    // Where what was is gone, the nearest line that is left often says nothing.
    let isEmpty = old != nil && new.allSatisfy { " \t{[]},".contains($0) }
    return [old, isEmpty ? nil : "+ \(PlainText.of(new, style))"].compactMap { $0 }.joined(separator: "\n")
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

extension Place {
  /// The line that the mark begins on.
  var lineText: String { node.document.lineText(position.line) }
}
