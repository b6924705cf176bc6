import KedgeChanges
import KedgeDocuments

/// The line of a document that a place marks, cut to what can be shown.
struct Excerpt {
  /// Columns of the cut on either side count in `width`.
  private struct Cell {
    let text: String
    let columns: Int
    let isMarked: Bool
  }

  let document: String
  let position: SourcePosition
  /// The line, or the part of it round the mark.
  let text: String
  /// Columns before the mark, and of the mark, at least 1.
  let indent: Int
  let length: Int
  let label: String
  /// How many further lines the marked range runs over.
  let furtherLines: Int
  /// Whether there is nothing to show: a file that is gone, or whose bytes are beside the point.
  let isEmpty: Bool

  init(_ place: Place, style: TextStyle, width: Int) {
    let source = place.node.document
    document = source.name
    isEmpty = source.bytes.isEmpty
    position = place.position
    label = PlainText.of(place.label, style)
    let end = source.position(at: max(place.range.lowerBound, place.range.upperBound - 1))
    furtherLines = max(0, end.line - position.line)
    // Of a line that runs on for ever, what is near the mark is all that can be shown.
    let part = source.lineText(at: place.range.lowerBound, reach: 4 * min(max(width, 1_000), 100_000))
    let line = Array((part.before + part.after).unicodeScalars)
    let first = part.before.unicodeScalars.count
    let last = furtherLines > 0 ? line.count : min(first + end.column - position.column + 1, line.count)
    let cells = line.indices.map { index -> Cell in
      var shown = String.UnicodeScalarView()
      PlainText.append(line[index], style, to: &shown)
      let text = String(shown)
      return Cell(text: text, columns: DisplayWidth.of(text), isMarked: (first..<last).contains(index))
    }
    (text, indent, length) = Self.cut(cells, of: part, mark: first, style, width)
  }

  /// Takes away from the ends until the line fits, keeping the beginning of the mark in sight.
  private static func cut(
    _ cells: [Cell], of part: LinePart, mark: Int, _ style: TextStyle, _ width: Int
  ) -> (text: String, indent: Int, length: Int) {
    var range = 0..<cells.count
    var columns = cells.reduce(0) { $0 + $1.columns }
    let dots = style.ellipsis.unicodeScalars.count
    var isCutBefore: Bool { part.isCutBefore || range.lowerBound > 0 }
    var isCutAfter: Bool { part.isCutAfter || range.upperBound < cells.count }
    while columns + (isCutBefore ? dots : 0) + (isCutAfter ? dots : 0) > width {
      let (before, after) = (mark - range.lowerBound, range.upperBound - mark)
      if before * 2 > after, before > 0 {
        columns -= cells[range.lowerBound].columns
        range = (range.lowerBound + 1)..<range.upperBound
      } else if after > 1 {
        columns -= cells[range.upperBound - 1].columns
        range = range.lowerBound..<(range.upperBound - 1)
      } else {
        break
      }
    }
    let head = isCutBefore ? style.ellipsis : ""
    let tail = isCutAfter ? style.ellipsis : ""
    let shown = cells[range]
    let indent = shown.prefix { !$0.isMarked }.reduce(head.unicodeScalars.count) { $0 + $1.columns }
    let length = shown.reduce(0) { $1.isMarked ? $0 + $1.columns : $0 }
    return (head + shown.map(\.text).joined() + tail, indent, max(1, length))
  }
}
