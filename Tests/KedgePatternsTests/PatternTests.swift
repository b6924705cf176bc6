import Testing

@testable import KedgePatterns

@Suite struct PatternTests {
  @Test(arguments: [
    ("^a|b$", "axx", true), ("^a|b$", "xxb", true), ("^a|b$", "xax", false), ("a.c", "a\nc", false),
    ("^\\d$", "٣", false), ("^.$", "😀", true), ("a$", "a\n", false), ("\\bfoo\\b", "a foo b", true),
    ("(?<!a)b", "ab", false), ("(?<!a)b", "cb", true), ("^(?!x).*$", "xy", false), ("^(a)\\1$", "aa", true),
    ("^(?=.*\\d)[a-z\\d]{2,3}$", "a1", true), ("[^\\s]", "\u{FEFF}", false), ("\\u{1F600}", "😀", true),
    ("^[\\w-]+$", "a-b", true), ("^\\p{Lu}$", "É", true), ("^\\cA$", "\u{1}", true), ("{", "{", true),
    ("a{,2}", "a{,2}", true),
    ("\\ud83d\\ude00", "😀", true), ("", "", true), ("(?:)", "x", true), ("^(a|ab)(c|bcd)$", "abcd", true),
    ("\\Bb", "ab", true), ("(?<n>a)\\k<n>", "aa", true), ("^a{2}$", "aa", true), ("^a{2,}?$", "aaa", true),
  ])
  func `matching is ECMA-262's`(pattern: String, text: String, expected: Bool) throws {
    #expect(try Pattern(pattern).matches(text) == expected)
  }

  @Test(arguments: ["(?i)a", "(", "[b-a]", "a**", "*a", "\\", "(?<a", "a{2,1}", "(?<n>a)(?<n>b)"])
  func `what is no pattern is refused`(pattern: String) {
    #expect(throws: PatternError.self) { try Pattern(pattern) }
  }

  @Test func `nested quantifiers cost no more than the text`() throws {
    let text = String(repeating: "a", count: 100_000) + "!"
    #expect(try !Pattern("^(a+)+$").matches(text))
    #expect(try !Pattern("^(a|a)*b$").matches(text))
  }
}
