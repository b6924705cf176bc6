import Testing

@testable import KedgePolicy

struct SemanticVersionTests {
  @Test func `precedence is that of the specification's own example`() throws {
    let texts = [
      "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11",
      "1.0.0-rc.1",
      "1.0.0", "1.0.1", "1.2.0", "1.10.0", "2.0.0", "10.0.0", "99999999999999999999.0.0",
    ]
    let versions = try texts.map { try #require(SemanticVersion($0)) }
    for (left, lower) in versions.enumerated() {
      for (right, upper) in versions.enumerated() {
        #expect((lower < upper) == (left < right))
        #expect((lower == upper) == (left == right))
      }
    }
  }

  @Test(arguments: [
    "", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.3-", "1.2.3-01", "1.2.3+", "v1.2.3", "1.2.3 ", "1..3", "-1.2.3",
    "1.2.3-a..b", "1.2.3+a+b", "1.2.3-ä", "a.b.c", "1.2.3@x",
  ])
  func `what is no version is refused`(_ text: String) {
    #expect(SemanticVersion(text) == nil)
  }

  @Test func `build metadata is kept and not compared`() throws {
    let version = try #require(SemanticVersion("1.2.3+001.-"))
    #expect(version == SemanticVersion("1.2.3"))
    #expect(version.description == "1.2.3+001.-")
    #expect(!version.isPrerelease)
  }

  @Test func `a prerelease belongs to its major line`() throws {
    let version = try #require(SemanticVersion("3.0.0-rc-1+b"))
    #expect(version.isPrerelease)
    #expect(version.isSameMajorLine(as: try #require(SemanticVersion("3.9.0"))))
    #expect(!version.isSameMajorLine(as: try #require(SemanticVersion("30.0.0"))))
  }
}
