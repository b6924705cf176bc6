/// Text in Markdown that stays text.
///
/// - SeeAlso: GitHub Flavored Markdown, sections 2.3, 4.5 and 6.3.
enum MarkdownText {
  /// Text with everything written out that Markdown, or HTML within it, takes for markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in PlainText.of(text, TextStyle()).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "@": result += "&#64;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~", "!", "$": result += "\\\(scalar)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A sentence in which `quoted` parts are code.
  static func prose(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard !parts.count.isMultiple(of: 2) else { return escaped(text) }
    return parts.enumerated().map { $0.isMultiple(of: 2) ? escaped($1) : code($1) }.joined()
  }

  /// Text as code within a line.
  static func code(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let shown = PlainText.of(text, TextStyle())
    let fence = String(repeating: "`", count: longestRun(in: shown) + 1)
    let pad = shown.hasPrefix("`") || shown.hasSuffix("`") ? " " : ""
    return "\(fence)\(pad)\(shown)\(pad)\(fence)"
  }

  /// Text as a block of code.
  static func block(_ text: String, language: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    return "\(fence)\(language)\n\(text)\n\(fence)"
  }

  private static func longestRun(in text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
