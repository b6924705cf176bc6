import Testing

@testable import KedgePolicy

struct SuggestionTests {
  @Test(arguments: [
    ("prodution", "production"), ("Production", "production"), ("candiate", "candidate"),
    ("integratoin", "integration"), ("intergation", "integration"), ("x", nil),
    ("production-line-of-sight", nil),
    ("", nil),
  ])
  func `a misspelt name leads to the nearest`(_ name: String, _ nearest: String?) {
    #expect(Suggestion.nearest(to: name, in: ["candidate", "integration", "production"]) == nearest)
  }
}
