internal import KedgePolicy
internal import KedgeReports

/// A review at a terminal: shows what the review asks for, and reads keys until it is over.
struct ReviewSession {
  /// A finding with the contract that it was found in.
  typealias Item = (finding: Finding, contract: CheckedContract)

  private let items: [Item]
  private let style: TextStyle
  /// Tells of the references behind a finding.
  private let documents: DocumentSource
  private var review: Review

  init(_ items: [Item], style: TextStyle, reason: String?, documents: @escaping DocumentSource) {
    self.items = items
    self.style = style
    self.documents = documents
    review = Review(isAdditive: items.map { $0.finding.classification == .additive }, reason: reason)
  }

  /// Reviews. Answers what is approved and why; nil when the review was broken off.
  mutating func run(_ keyboard: Keyboard) -> (approved: [Finding], reason: String)? {
    perform(review.begin(), keyboard)
    while true {
      switch review.phase {
      case .deciding, .closing:
        prompt()
        switch keyboard.key() {
        case .character(let key):
          StandardOutput.write(key.isNewline ? "" : String(key))
          perform(review.press(key), keyboard)
        case .interrupt, .end:
          StandardOutput.write("")
          review.interrupt()
        case .other: StandardOutput.write("")
        }
      case .reasoning: perform(review.answer(keyboard.line()), keyboard)
      case .finished: return (review.approved.map { items[$0].finding }, review.reason ?? "")
      case .abandoned: return nil
      }
    }
  }

  private func perform(_ effects: [Review.Effect], _ keyboard: Keyboard) {
    for effect in effects {
      switch effect {
      case .show(let place):
        StandardOutput.write(
          "\n" + TextReport(style: style).text(items[place].finding, in: items[place].contract))
      case .witness(let place):
        let text = FindingExplanation(style: style).documents(items[place].finding, in: items[place].contract)
        StandardOutput.write(text.isEmpty ? "no document shows it" : text)
      case .explain(let place):
        StandardOutput.write(
          FindingExplanation(style: style, documents: documents).text(
            items[place].finding, in: items[place].contract))
      case .ask: StandardOutput.ask("why (once, for all that you approve now)? ")
      case .say(let sentence): StandardOutput.write(sentence)
      }
    }
  }

  /// What can be pressed, as wide as the terminal is.
  private func prompt() {
    let approved = "\(review.approved.count) approved"
    switch review.phase {
    case .closing:
      StandardOutput.write("all \(items.count) looked at, \(approved)")
      say(["enter write and end", "u undo"])
    default:
      StandardOutput.write("\(review.place + 1) of \(items.count), \(approved)")
      say([
        "a approve", "s skip", "w witness", "e explain", "u undo", "A approve the additive rest",
        "q write and quit",
      ])
    }
    StandardOutput.ask("> ")
  }

  private func say(_ keys: [String]) {
    var line = ""
    for key in keys {
      if !line.isEmpty, line.count + key.count + 2 > style.width {
        StandardOutput.write(line)
        line = ""
      }
      line += line.isEmpty ? key : "  " + key
    }
    StandardOutput.write(line)
  }
}
