import KedgePatterns

/// `regex`: an ECMA-262 regular expression.
///
/// - SeeAlso: JSON Schema Validation 2020-12, section 7.3.8.
enum RegexFormat {
  static func accepts(_ text: String) -> Bool {
    do {
      _ = try Pattern(text)
      return true
    } catch {
      return false
    }
  }
}
