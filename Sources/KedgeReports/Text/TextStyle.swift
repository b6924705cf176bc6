/// How text is laid out for who reads it.
public struct TextStyle: Hashable, Sendable {
  /// Columns to wrap prose at and to trim excerpts to.
  public var width: Int
  /// Whether there are colours.
  public var isColored: Bool
  /// Whether characters outside ASCII can be shown.
  public var isUnicode: Bool

  /// A style given piece by piece: 80 columns, no colours, Unicode.
  public init(width: Int = 80, isColored: Bool = false, isUnicode: Bool = true) {
    self.width = max(width, 40)
    self.isColored = isColored
    self.isUnicode = isUnicode
  }

  /// What stands for what was cut.
  var ellipsis: String { isUnicode ? "…" : "..." }
}
