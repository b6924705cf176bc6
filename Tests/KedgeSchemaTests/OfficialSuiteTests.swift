import Foundation
import KedgeDocuments
import Testing

@testable import KedgeSchema

@Suite struct OfficialSuiteTests {
  @Test(arguments: OfficialSuite.drafts.indices)
  func `every required case holds`(index: Int) throws {
    let (folder, dialect) = OfficialSuite.drafts[index]
    let (count, failures) = try OfficialSuite.run(try OfficialSuite.files(folder), dialect)
    print("\(folder): \(count - failures.count) of \(count) required cases")
    #expect(failures == [])
  }

  /// Optional files that ask for what Kedge does not do.
  static let declined: Set<String> = [
    "content.json",  // `contentMediaType` is an annotation since 2019-09, and here in draft 7 too
    "zeroTerminatedFloats.json",  // docs/formats.md has the reasons
    "dependencies-compatibility.json",  // a keyword of older drafts is unknown in newer ones
    "format-assertion.json",  // below, with its own metaschema
  ]

  @Test(arguments: OfficialSuite.drafts.indices)
  func `the optional cases hold`(index: Int) throws {
    let (folder, dialect) = OfficialSuite.drafts[index]
    let files = try OfficialSuite.files(folder, "optional").filter {
      !Self.declined.contains($0.lastPathComponent)
    }
    let (count, failures) = try OfficialSuite.run(files, dialect)
    print("\(folder): \(count - failures.count) of \(count) optional cases")
    #expect(failures == [])
  }

  @Test(arguments: OfficialSuite.drafts.indices)
  func `formats are asserted on demand`(index: Int) throws {
    let (folder, dialect) = OfficialSuite.drafts[index]
    let (count, failures) = try OfficialSuite.run(
      try OfficialSuite.files(folder, "optional/format"), dialect, ValidationOptions(format: .assertion))
    print("\(folder): \(count - failures.count) of \(count) format cases")
    #expect(failures == [])
  }

  @Test func `a vocabulary that asserts formats is honoured`() throws {
    let files = try OfficialSuite.files("draft2020-12", "optional").filter {
      $0.lastPathComponent == "format-assertion.json"
    }
    let (count, failures) = try OfficialSuite.run(files, .draft2020)
    #expect(count > 0)
    #expect(failures == [])
  }
}
