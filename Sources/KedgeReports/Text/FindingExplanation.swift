public import KedgePolicy
import KedgeChanges
import KedgeContracts
import KedgeDocuments
import KedgeInclusion
import KedgeSchema

/// Everything about one finding, for who asks about it.
public struct FindingExplanation: Sendable {
  private let style: TextStyle
  private let documents: DocumentSource

  /// A writer for a style.
  ///
  /// - Parameter documents: Finds what a contract refers to, so that references from other documents are told, too.
  public init(style: TextStyle = TextStyle(), documents: @escaping DocumentSource = { _ in nil }) {
    self.style = style
    self.documents = documents
  }

  /// The documents that show the effect, whole, each with the keyword that rejects it; empty where there is none.
  public func documents(_ finding: Finding, in contract: CheckedContract) -> String {
    witnesses(finding, contract).joined(separator: "\n")
  }

  /// Both excerpts, each document with the keyword that rejects it, what it does to documents and consumers, the references that lead to the place, the surfaces,
  /// what decided, and what to do.
  public func text(_ finding: Finding, in contract: CheckedContract) -> String {
    var lines = FindingLines(style: style, finding: finding)
    lines.addHeading()
    lines.addExcerpts()
    let parts =
      [lines.text] + witnesses(finding, contract)
      + [impact(finding, contract), references(finding, contract), surfaces(finding)]
      + [decision(finding, contract), advice(finding)]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func witnesses(_ finding: Finding, _ contract: CheckedContract) -> [String] {
    FindingFacts(finding: finding, contract: contract).all.compactMap { fact in
      guard case .witness(let claim, let document) = fact else { return nil }
      let rows = PrettyJSON.text(document).split(separator: "\n").map {
        "  \(PlainText.json(String($0), style))\n"
      }
      let reasons = finding.rejection(of: document).map { "  \(reason($0))\n" }
      return heading(claim) + (rows + reasons).joined()
    }
  }

  /// `/note, by maxLength at schemas/invoice.json:8:46: ...`
  private func reason(_ error: ValidationError) -> String {
    let pointer = error.instance.pointer.description
    let keyword = error.keyword.map { keyword in
      ", by `\(keyword.name)` at \(keyword.node.document.name):\(keyword.node.position)"
    }
    let place = pointer.isEmpty ? "the document" : pointer
    return PlainText.of("\(place)\(keyword ?? ""): \(error.message)", style)
  }

  /// What is known of documents and consumers, beside what is proved.
  private func impact(_ finding: Finding, _ contract: CheckedContract) -> String {
    let rows = FindingFacts(finding: finding, contract: contract).impact.compactMap { fact -> String? in
      guard case .sentence(let label, let text) = fact else { return nil }
      return Wrapping.lines("\(label): \(PlainText.of(text, style))", width: style.width - 2).map {
        "  \($0)\n"
      }
      .joined()
    }
    return rows.isEmpty ? "" : heading("impact") + rows.joined()
  }

  private func references(_ finding: Finding, _ contract: CheckedContract) -> String {
    let chain = ReferenceChain(documents: documents).find(from: contract.path, to: finding.change.new.node)
    guard !chain.isEmpty else { return "" }
    let rows = chain.map { node in
      "  \(PlainText.of("\(node.document.name):\(node.position)  \(node.string ?? "")", style))\n"
    }
    return heading("reached by") + rows.joined()
  }

  private func surfaces(_ finding: Finding) -> String {
    let rows = finding.change.impacts.flatMap { impact in
      impact.surfaces.filter { !$0.isEmpty }.map { surface in
        "  \(PlainText.of(surface, style)) (\(impact.flow.rawValue), \(impact.effect.name))\n"
      }
    }
    return rows.isEmpty ? "" : heading("surfaces") + rows.joined()
  }

  private func decision(_ finding: Finding, _ contract: CheckedContract) -> String {
    let computed = finding.computed == finding.classification ? "" : ", computed \(finding.computed.rawValue)"
    var rows = [
      ("class", "\(finding.classification.rawValue)\(computed)"), ("by", finding.classifiedBy),
      ("decision", finding.decision.rawValue), ("by", finding.decidedBy),
      ("fingerprint", finding.fingerprint.hex),
    ]
    if !contract.lane.isEmpty { rows.insert(("lane", contract.lane), at: 0) }
    let width = rows.map(\.0.count).max() ?? 0
    return heading("decision")
      + rows.filter { !$1.isEmpty }.map { label, text in
        "  \(label)\(String(repeating: " ", count: width - label.count))  \(PlainText.of(text, style))\n"
      }.joined()
  }

  private func advice(_ finding: Finding) -> String {
    let rows = Wrapping.lines(finding.change.rule.instead, width: style.width - 2).map { "  \($0)\n" }
    let remedy = finding.remedy.map { "  \(PlainText.of($0, style))\n" } ?? ""
    return heading("what to do instead") + rows.joined() + remedy
      + "  kedge explain \(finding.change.rule.id) tells about the rule\n"
  }

  private func heading(_ text: String) -> String { style.paint(PlainText.of(text, style), .strong) + "\n" }
}
