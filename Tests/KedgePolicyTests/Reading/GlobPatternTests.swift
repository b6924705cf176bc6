import Testing

@testable import KedgePolicy

struct GlobPatternTests {
  @Test(arguments: [
    ("a.json", "a.json"), ("*.json", "a.json"), ("*.json", ".json"), ("a/*/c", "a/b/c"), ("**", "a/b/c"),
    ("**/c", "c"), ("**/c", "a/b/c"), ("a/**/c", "a/c"), ("a/**/c", "a/x/y/c"),
    ("a/**/b/*.json", "a/b/x/b/y.json"),
    ("?.json", "é.json"), ("*a*b*", "xxaxxbxx"), ("[a].json", "[a].json"),
  ])
  func `a path matches`(_ pattern: String, _ path: String) {
    #expect(GlobPattern(pattern).matches(path))
  }

  @Test(arguments: [
    ("*.json", "a/b.json"), ("a.json", "A.json"), ("a?b", "a/b"), ("**/c", "xc"), ("a/**", "b/a"),
    ("a", "a/b"),
    ("a/b", "a"), ("a*", "b"), ("", "a"), ("é", "e\u{301}"),
  ])
  func `a path does not match`(_ pattern: String, _ path: String) {
    #expect(!GlobPattern(pattern).matches(path))
  }

  @Test func `a match that differs only in case is told apart`() {
    let pattern = GlobPattern("Schemas/*.json")
    #expect(pattern.matchesOnlyIgnoringCase("schemas/a.JSON"))
    #expect(!pattern.matchesOnlyIgnoringCase("Schemas/a.json"))
    #expect(!pattern.matchesOnlyIgnoringCase("other/a.json"))
  }

  @Test(.timeLimit(.minutes(1))) func `many stars cost no more than the product of the lengths`() {
    let pattern = String(repeating: "*a", count: 100) + "b"
    #expect(!GlobPattern(pattern).matches(String(repeating: "a", count: 1000)))
  }
}
