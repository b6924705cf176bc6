import KedgeChanges
import Testing

@testable import KedgePolicy

struct VersionBumpTests {
  @Test(arguments: [
    ("1.2.3", VersionBump.major, "2.0.0"), ("1.2.3", .minor, "1.3.0"), ("1.2.3", .patch, "1.2.4"),
    ("0.2.3", .major, "0.3.0"), ("0.2.3", .minor, "0.2.4"), ("0.2.3", .patch, "0.2.4"),
    ("2.0.0-rc.1", .major, "2.0.0"), ("2.1.0-rc.1", .major, "3.0.0"), ("2.1.0-rc.1", .minor, "2.1.0"),
    ("2.1.1-rc.1", .patch, "2.1.1"), ("9.9.9", .major, "10.0.0"),
    ("99999999999999999999.0.0", .major, "100000000000000000000.0.0"),
  ])
  func `the next version is the least that is step enough`(
    _ version: String, _ bump: VersionBump, _ next: String
  ) throws {
    #expect(try #require(SemanticVersion(version)).next(bump).description == next)
  }

  @Test(arguments: [
    ("2.0.0", "1.9.0", VersionBump.major, true), ("1.10.0", "1.9.0", .major, false),
    ("1.10.0", "1.9.0", .minor, true), ("1.9.1", "1.9.0", .minor, false), ("1.9.1", "1.9.0", .patch, true),
    ("1.9.0", "1.9.0", .patch, false), ("1.8.0", "1.9.0", .patch, false),
    ("2.0.0-rc.1", "1.9.0", .major, true),
    ("1.9.1-rc.1", "1.9.0", .minor, false), ("1.9.0+b", "1.9.0", .patch, false),
  ])
  func `a version that is too small is told`(
    _ version: String, _ previous: String, _ bump: VersionBump, _ suffices: Bool
  ) throws {
    let version = try #require(SemanticVersion(version))
    #expect(version.suffices(after: try #require(SemanticVersion(previous)), for: bump) == suffices)
  }

  @Test func `the worst finding says what a release must raise`() throws {
    let judgement = try JudgementTests.judgement(.candidate)
    func bump(_ changes: Change...) -> VersionBump? { VersionBump(changes.map(judgement.judge)) }
    #expect(bump() == nil)
    #expect(bump(JudgementTests.neutral) == .patch)
    #expect(bump(JudgementTests.neutral, JudgementTests.additive) == .minor)
    #expect(bump(JudgementTests.undecided, JudgementTests.additive) == .major)
    #expect(bump(JudgementTests.additive, JudgementTests.breaking) == .major)
  }
}
