import Testing

@testable import KedgeReports

@Suite struct WrappingTests {
  @Test(arguments: [
    ("", 10, []),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]),
    ("a-word-that-is-too-long b", 8, ["a-word-that-is-too-long", "b"]),
    ("日本 語", 5, ["日本", "語"]),
    ("line\nbreak", 20, ["line break"]),
  ])
  func `prose in lines`(text: String, width: Int, expected: [String]) {
    #expect(Wrapping.lines(text, width: width) == expected)
  }
}
