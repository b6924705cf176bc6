/// A place in a text as people count: line and column from 1, the column in code points.
public struct SourcePosition: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The line, from 1. LF, CR LF and CR end a line.
  public let line: Int
  /// The column, from 1, in code points.
  public let column: Int

  /// A position from line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Earlier in the text.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// `line:column`.
  public var description: String { "\(line):\(column)" }
}
