import KedgeChanges
import KedgeDocuments
import KedgeInclusion
import KedgePolicy
import KedgeSchema

/// The article of one finding: both sides, the document that proves it, and what else there is to say.
struct HTMLFinding {
  let finding: Finding
  let contract: CheckedContract

  var markup: String {
    let change = finding.change
    let id = finding.fingerprint.hex.prefix(12)
    let open = finding.decision == .allow ? "" : " open"
    return """
      <article class="finding" id="f-\(id)" data-decision="\(finding.decision.rawValue)" aria-labelledby="t-\(id)">
      <details\(open)>
      <summary><span class="tag \(finding.decision.rawValue)">\(finding.decision.verb)</span> \
      <span class="tag \(finding.classification.rawValue)">\(finding.classification.rawValue)</span>
      <h3 id="t-\(id)">\(HTMLText.prose(change.message))</h3>
      <p class="place"><code>\(HTMLText.plain(change.new.node.document.name)):\(change.new.position)</code> \
      <code class="rule">\(change.rule.id)</code></p></summary>
      <div class="sides">
      \(change.old.map { side($0, HTMLText.plain(baseline)) } ?? "")\
      \(side(change.new, HTMLText.plain(contract.newName)))</div>
      \(witnesses)<dl>
      \(facts)</dl>
      <p class="fingerprint">fingerprint <a href="#f-\(id)"><code>\(id)</code></a>\(explanation)</p>
      </details>
      </article>

      """
  }

  private var baseline: String { contract.oldName.isEmpty ? "before" : contract.oldName }

  private func side(_ place: Place, _ title: String) -> String {
    let window = SourceWindow(place)
    let rows = window.rows.map { row in
      let parts = row.parts.map { part in
        part.isMarked ? "<mark>\(HTMLText.escaped(part.text))</mark>" : HTMLText.escaped(part.text)
      }
      let label =
        row.isFirstMarked && !place.label.isEmpty
        ? "<b class=\"label\">\(HTMLText.prose(place.label))</b>" : ""
      return "<span class=\"row\" data-line=\"\(row.number)\">\(parts.joined())\(label)</span>"
    }
    let rest =
      window.hiddenLines > 0 ? "<span class=\"more\">… \(window.hiddenLines) more marked lines</span>" : ""
    let name = "\(HTMLText.plain(place.node.document.name)):\(place.position)"
    return """
      <figure><figcaption><strong>\(title)</strong> <code>\(name)</code></figcaption>
      <pre tabindex="0" aria-label="\(title), \(name)"><code>\(rows.joined())\(rest)</code></pre></figure>

      """
  }

  /// The documents, with the part that is rejected marked and the keyword that rejects it named.
  private var witnesses: String {
    let all = FindingFacts(finding: finding, contract: contract).all
    return all.compactMap { fact -> String? in
      guard case .witness(let claim, let document) = fact else { return nil }
      let errors = rejection(of: document)
      // A mark on the whole document would say nothing.
      let marked = MarkedJSON(marks: Set(errors.map(\.place).filter { $0 != .root })).html(document)
      let reasons = errors.prefix(3).map { "<li>\($0.reason)</li>" }.joined()
      return """
        <div class="witness"><h4>\(HTMLText.prose(claim))</h4>
        <pre tabindex="0" aria-label="\(HTMLText.plain(claim))"><code>\(marked)</code></pre>
        \(reasons.isEmpty ? "" : "<ul class=\"reasons\">\(reasons)</ul>\n")</div>

        """
    }.joined()
  }

  private func rejection(of document: JSONValue) -> [(place: JSONPointer, reason: String)] {
    finding.rejection(of: document).map { error in
      let pointer = error.instance.pointer
      let place = pointer.tokens.isEmpty ? "" : "<code>\(HTMLText.plain(pointer.description))</code>: "
      let keyword = error.keyword.map { keyword in
        " (<code>\(HTMLText.plain(keyword.name.string))</code> at <code>\(HTMLText.plain(keyword.node.document.name)):\(keyword.node.position)</code>)"
      }
      return (pointer, place + HTMLText.prose(error.message) + (keyword ?? ""))
    }
  }

  /// Terms with what there is to say; what is said twice under one term stands there together.
  private var facts: String {
    var former: String?
    return FindingFacts(finding: finding, contract: contract).all.compactMap { fact -> String? in
      let (label, markup): (String, String)
      switch fact {
      // The fingerprint below names the finding already.
      case .witness, .command("explain", _): return nil
      case .example(let text):
        (label, markup) = ("example", "<pre tabindex=\"0\" aria-label=\"example\">\(example(text))</pre>")
      case .sentence(let term, let text): (label, markup) = (term, HTMLText.prose(text) + surfaces(term))
      case .command(let term, let text): (label, markup) = (term, "<code>\(HTMLText.plain(text))</code>")
      }
      defer { former = label }
      return (label == former ? "" : "<dt>\(HTMLText.plain(label))</dt>") + "<dd>\(markup)</dd>\n"
    }.joined()
  }

  /// Where the finding can be asked about.
  private var explanation: String {
    finding.module.isEmpty ? "" : " · <code>kedge explain \(finding.fingerprint.hex.prefix(12))</code>"
  }

  /// All surfaces that the change reaches, folded away where the sentence names only some.
  private func surfaces(_ label: String) -> String {
    let names = finding.change.surfaces.filter { !$0.isEmpty }.unique
    guard label == "used by", names.count > 3 else { return "" }
    let rows = names.prefix(Self.surfaceLimit).map { "<li>\(HTMLText.plain($0))</li>" }.joined()
    let rest = names.count > Self.surfaceLimit ? "<li>… \(names.count - Self.surfaceLimit) more</li>" : ""
    return
      "<details class=\"surfaces\"><summary>all \(names.count)</summary><ul>\(rows)\(rest)</ul></details>"
  }

  /// Surfaces that are listed.
  private static let surfaceLimit = 200

  private func example(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { HTMLText.plain(String($0)) }
      .joined(separator: "\n")
  }
}
