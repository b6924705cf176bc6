public import KedgePolicy

/// Colours by what they stand for. Nothing is told by colour alone.
public enum Paint: String, Sendable {
  /// What stops something.
  case error = "1;31"
  /// What is to be looked at.
  case warning = "1;33"
  /// What is only said.
  case note = "1;36"
  /// What frames an excerpt.
  case frame = "1;34"
  /// What was.
  case old = "34"
  /// What stands out.
  case strong = "1"

  /// What a class of findings is painted in.
  public init(_ kind: Classification) {
    self =
      switch kind {
      case .breaking: .error
      case .undecided: .warning
      case .additive, .neutral: .note
      }
  }

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
  public func paint(_ text: String, _ paint: Paint) -> String {
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
