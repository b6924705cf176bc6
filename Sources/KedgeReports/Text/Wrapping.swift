/// Prose in lines of a width.
enum Wrapping {
  /// The lines of a paragraph; line breaks in it count as spaces. A word that is too long gets a line of its own.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let columns = DisplayWidth.of(String(word))
      if used > 0, used + 1 + columns > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += used > 0 ? " \(word)" : String(word)
      used += used > 0 ? columns + 1 : columns
    }
    if used > 0 { lines.append(line) }
    return lines
  }
}
