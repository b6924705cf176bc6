/// How text is laid out for who reads it.
public struct TextStyle: Hashable, Sendable {
  /// Columns to wrap prose at and to trim excerpts to.
  public var width: Int
  /// Whether there are colours.
  public var isColored: Bool
  /// Whether characters outside ASCII can be shown.
  public var isUnicode: Bool

  /// Whether each finding is shown whole, also where many tell the same.
  public var isVerbose: Bool

  /// A style given piece by piece: 80 columns, no colours, Unicode, what tells the same told once.
  public init(width: Int = 80, isColored: Bool = false, isUnicode: Bool = true, isVerbose: Bool = false) {
    self.width = max(width, 40)
    self.isColored = isColored
    self.isUnicode = isUnicode
    self.isVerbose = isVerbose
  }

  /// What stands for what was cut.
  var ellipsis: String { isUnicode ? "…" : "..." }
}
