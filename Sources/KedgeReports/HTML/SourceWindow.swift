import KedgeChanges
import KedgeDocuments

/// The lines round a place, in parts that are marked or not.
struct SourceWindow {
  /// Part of a line.
  struct Part: Hashable {
    let text: String
    let isMarked: Bool
  }

  /// One line.
  struct Row: Hashable {
    let number: Int
    let parts: [Part]
    /// Whether the marked range begins on it.
    let isFirstMarked: Bool
  }

  /// Lines before and after the mark.
  private static let context = 3
  /// Marked lines that are shown.
  private static let markedLimit = 12
  /// Characters of a line that are shown.
  private static let lineLimit = 400

  let rows: [Row]
  /// How many marked lines are left out.
  let hiddenLines: Int

  init(_ place: Place) {
    let document = place.node.document
    let start = place.position
    let last = document.position(at: max(place.range.lowerBound, place.range.upperBound - 1))
    let end = min(last.line, start.line + Self.markedLimit - 1)
    let hidden = last.line - end
    hiddenLines = hidden
    // A line break at the end of the text begins no line that anyone would show.
    let endsLine = document.lineStart(document.lineCount) == document.bytes.count
    let count = document.lineCount - (endsLine ? 1 : 0)
    let lines = max(1, start.line - Self.context)...max(end, min(count, end + Self.context))
    rows = lines.filter { $0 <= end || hidden == 0 }.map { number in
      let isFirst = number == start.line
      // A character takes four bytes at most.
      let part = document.lineText(
        at: isFirst ? place.range.lowerBound : document.lineStart(number), reach: Self.lineLimit * 4)
      let columns: Range<Int>? =
        (start.line...end).contains(number)
        ? Self.columns(
          part, isFirst: isFirst,
          to: number == last.line ? last.column - (isFirst ? start.column - 1 : 0) : nil)
        : nil
      return Row(number: number, parts: Self.parts(part, columns), isFirstMarked: isFirst)
    }
  }

  /// The marked columns of a line: from the byte that it was taken at, or the first that is no space, where the range began
  /// earlier.
  ///
  /// - Parameter to: The columns from that byte that are marked at most.
  private static func columns(_ part: LinePart, isFirst: Bool, to: Int?) -> Range<Int> {
    let (before, text) = (part.before.unicodeScalars.count, Array(part.after.unicodeScalars))
    let first = isFirst ? 0 : text.firstIndex { $0 != " " && $0 != "\t" } ?? text.count
    return before + first..<before + max(first, min(to ?? text.count, text.count))
  }

  private static func parts(_ part: LinePart, _ columns: Range<Int>?) -> [Part] {
    let text = Array((part.before + part.after).unicodeScalars)
    let marked = columns ?? text.count..<text.count
    let lower =
      text.count > lineLimit ? max(0, min(marked.lowerBound - lineLimit / 4, text.count - lineLimit)) : 0
    let upper = min(text.count, lower + lineLimit)
    let bounds = [
      lower, min(max(lower, marked.lowerBound), upper), max(lower, min(upper, marked.upperBound)), upper,
    ]
    var parts = zip(bounds, bounds.dropFirst()).enumerated().map { index, bound in
      Part(text: shown(text[bound.0..<max(bound.0, bound.1)]), isMarked: index == 1)
    }
    if part.isCutBefore || lower > 0 { parts.insert(Part(text: "…", isMarked: false), at: 0) }
    if part.isCutAfter || upper < text.count { parts.append(Part(text: "…", isMarked: false)) }
    return parts.filter { !$0.text.isEmpty }
  }

  private static func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { PlainText.append(scalar, TextStyle(), to: &text) }
    return String(text)
  }
}
