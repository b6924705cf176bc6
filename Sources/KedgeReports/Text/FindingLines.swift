import KedgeChanges
import KedgeDocuments
import KedgePolicy

/// The lines of one finding in the making.
struct FindingLines {
  private let style: TextStyle
  private let finding: Finding
  private let new: Excerpt
  private let old: Excerpt?
  /// Columns of the greatest line number.
  private let gutter: Int
  private var lines: [String] = []

  init(style: TextStyle, finding: Finding) {
    self.style = style
    self.finding = finding
    let places = [finding.change.new, finding.change.old].compactMap { $0 }
    gutter = places.map { String($0.position.line).count }.max() ?? 1
    let width = style.width - gutter - 3
    new = Excerpt(finding.change.new, style: style, width: width)
    old = finding.change.old.map { Excerpt($0, style: style, width: width) }
  }

  /// Each line ended.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// `error[required-added]: ...`
  mutating func addHeading() {
    let severity = Severity(finding.decision)
    let head = style.paint("\(severity.rawValue)[\(finding.change.rule.id)]", Paint(severity))
    let message = PlainText.of(finding.change.message, style)
    lines.append("\(head)\(style.paint(":", .strong)) \(style.paintQuotes(message))")
  }

  /// The new place, then the old one.
  mutating func addExcerpts() {
    add(new, arrow: "-->", mark: "^", Paint(Severity(finding.decision)))
    if let old { add(old, arrow: ":::", mark: "-", .old) }
  }

  private mutating func add(_ excerpt: Excerpt, arrow: String, mark: Character, _ paint: Paint) {
    let pad = String(repeating: " ", count: gutter)
    let place = "\(PlainText.of(excerpt.document, style)):\(excerpt.position)"
    lines.append("\(pad)\(style.paint(arrow, .frame)) \(place)")
    addFrame()
    if excerpt.isEmpty { return }
    let number = String(excerpt.position.line)
    let padded = String(repeating: " ", count: gutter - number.count) + number
    lines.append("\(style.paint("\(padded) |", .frame)) \(excerpt.text)".trimmedEnd)
    let marks = String(repeating: mark, count: excerpt.length)
    let label = excerpt.label + Self.further(excerpt)
    let indent = String(repeating: " ", count: excerpt.indent)
    let marked = style.paint("\(marks) \(label)".trimmedEnd, paint)
    lines.append("\(style.paint("\(pad) |", .frame)) \(indent)\(marked)")
    addFrame()
  }

  private static func further(_ excerpt: Excerpt) -> String {
    guard excerpt.furtherLines > 0 else { return "" }
    let count = "and \(excerpt.furtherLines) more \(excerpt.furtherLines == 1 ? "line" : "lines")"
    return excerpt.label.isEmpty ? count : " (\(count))"
  }

  private mutating func addFrame() {
    lines.append(style.paint(String(repeating: " ", count: gutter + 1) + "|", .frame))
  }

  /// One fact, as `= label: ...` under the gutter.
  mutating func add(_ fact: FindingFact) {
    switch fact {
    case .witness(let claim, let document): addUnwrapped(claim, ShortWitness.text(document, style))
    case .command(let label, let command): addUnwrapped(label, PlainText.of(command, style))
    case .sentence(let label, let sentence): addWrapped(label, PlainText.of(sentence, style))
    case .example(let text):
      let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      addUnwrapped("example", PlainText.of(rows.first ?? "", style))
      let pad = String(repeating: " ", count: gutter + 3)
      lines += rows.dropFirst().map { (pad + PlainText.of($0, style)).trimmedEnd }
    }
  }

  /// The rest of a group, a line each: `a.json:12:3: ...`, and what to call it where somebody has to act on it.
  mutating func addOthers(of group: FindingGroup) {
    guard !group.others.isEmpty else { return }
    addUnwrapped("likewise", "\(group.others.count) more (-v shows each)")
    let pad = String(repeating: " ", count: gutter + 5)
    lines += group.named.map { other in
      let name =
        other.decision == .allow || other.module.isEmpty ? "" : "\(other.fingerprint.hex.prefix(12)) "
      return pad + name + PlainText.of("\(group.place(other)): \(group.sentence(other))", style)
    }
    if group.unnamed > 0 { lines.append("\(pad)and \(group.unnamed) more") }
  }

  private mutating func addUnwrapped(_ label: String, _ text: String) {
    lines.append("\(sign) \(style.paint("\(PlainText.of(label, style)):", .strong)) \(text)")
  }

  private mutating func addWrapped(_ label: String, _ text: String) {
    let indent = gutter + 3 + label.count + 2
    let rows = Wrapping.lines(text, width: style.width - indent)
    addUnwrapped(label, rows.first ?? "")
    let pad = String(repeating: " ", count: indent)
    lines += rows.dropFirst().map { pad + $0 }
  }

  private var sign: String {
    String(repeating: " ", count: gutter + 1) + style.paint("=", .frame)
  }
}

extension String {
  /// Without spaces at the end.
  var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
