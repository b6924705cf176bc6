import KedgeChanges
import KedgeDocuments
import KedgePolicy

/// A finding in a few plain sentences, for forms that have no room for more.
enum FindingSummary {
  /// What happened, and each document that proves it.
  static func text(_ finding: Finding, _ contract: CheckedContract) -> String {
    let style = TextStyle()
    let facts = FindingFacts(finding: finding, contract: contract).all.compactMap { fact -> String? in
      switch fact {
      case .witness(let claim, let document): "\(claim): \(ShortWitness.text(document, style))"
      case .sentence(let label, let text) where label != "help": "\(label): \(text)"
      case .command(let label, let text) where label != "explain": "\(label): \(text)"
      case .sentence, .command, .example: nil
      }
    }
    return ([finding.change.message] + facts).map { PlainText.of($0, style) }.joined(separator: "\n")
  }

  /// Where the marked text begins, and where it ends: past its last character.
  static func positions(_ place: Place) -> (start: SourcePosition, end: SourcePosition) {
    let document = place.node.document
    let end = max(place.range.lowerBound, place.range.upperBound)
    return (place.position, document.position(at: end))
  }
}
