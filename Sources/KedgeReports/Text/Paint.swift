/// Colours by what they stand for. Nothing is told by colour alone.
enum Paint: String {
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"
  /// What frames an excerpt.
  case frame = "1;34"
  /// What was.
  case old = "34"
  case strong = "1"

  init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
  }
}

extension TextStyle {
  /// Text in a colour, or as it is.
  func paint(_ text: String, _ paint: Paint) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A sentence whose `quoted` parts are strong.
  func paintQuotes(_ text: String) -> String {
    guard isColored else { return text }
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard !parts.count.isMultiple(of: 2) else { return text }
    return parts.enumerated().map { index, part in
      index.isMultiple(of: 2) ? String(part) : paint("`\(part)`", .strong)
    }.joined()
  }
}
