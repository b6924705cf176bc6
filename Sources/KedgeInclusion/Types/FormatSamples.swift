/// Strings to try where a format is asserted that is not worked out as a language: some that have it, some that nearly do.
enum FormatSamples {
  /// Samples of a format; the same for all that are alike.
  static func of(_ name: String) -> [String] {
    switch name {
    case "hostname", "idn-hostname":
      ["a", "a.b", "example.com", "-a", "a..b", "a_b", "xn--bcher-kva", "xn--a", "\u{FC}.b"]
    case "idn-email": ["a@b", "\u{FC}@b", "a@b.c", "a", "@b", "a@"]
    case "uri", "iri":
      ["a:b", "http://a.b/c", "urn:a:b", "a", "/a", "http://[", "a:\\", "a:\u{FC}", "mailto:a@b"]
    case "uri-reference", "iri-reference":
      ["", "a", "a:b", "/a", "#a", "?a", "\\", "http://[", "\u{FC}", "a b"]
    case "uri-template": ["", "a", "{a}", "a/{b}", "{", "}", "{a", "a{b}c", "a b"]
    case "regex": ["", "a", "^a$", "(", "[", "a{", "*", "\\", "(?<a>b)"]
    default: []
    }
  }
}
