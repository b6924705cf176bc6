import KedgePatterns

/// `regex`: an ECMA-262 regular expression in unicode mode, without the leniencies of Annex B.
///
/// - SeeAlso: JSON Schema Validation 2020-12, section 7.3.8; Core 2020-12, section 6.4.
enum RegexFormat {
  static func accepts(_ text: String) -> Bool {
    do {
      return try Pattern(text).mode == .unicode
    } catch {
      return false
    }
  }
}
