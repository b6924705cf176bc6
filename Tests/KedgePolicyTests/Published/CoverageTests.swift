import Foundation
import KedgeDocuments
import Testing

@testable import KedgePolicy

/// docs/matriz-coverage.md names tests and keys that exist.
struct CoverageTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let clause: String
    let keys: [String]
    let enforcement: String
    let test: (suite: String, function: String)?

    var testDescription: String { clause }
  }

  static let rows: [Row] = {
    let file = PublishedSchemas.docs.appending(path: "matriz-coverage.md")
    let text = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
      let names = Self.quoted(cells[4])
      return Row(
        clause: cells[1], keys: Self.quoted(cells[2]), enforcement: cells[3],
        test: names.count == 2 ? (names[0], names[1]) : nil)
    }
  }()

  private static func trimmed(_ text: Substring) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }

  private static func quoted(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }

  @Test func `there are rows`() { #expect(Self.rows.count > 50) }

  @Test(arguments: rows) func `a clause names a key of the policy`(_ row: Row) throws {
    let document = try Document.read(
      Array(BuiltInPolicies.matrizText.utf8), name: "matriz.yaml", format: .yaml)
    for key in row.keys {
      let pointer = JSONPointer(key.split(separator: ".").map { Text(String($0)) })
      #expect(document.node(at: pointer) != nil, "\(key)")
    }
  }

  @Test(arguments: rows) func `a clause names a test that exists, or says that nothing enforces it`(
    _ row: Row
  ) throws {
    guard let test = row.test else {
      #expect(row.enforcement.contains("*not enforced yet*"))
      return
    }
    let tests = PublishedSchemas.docs.deletingLastPathComponent().appending(path: "Tests")
    let files = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    let file = files?.compactMap { $0 as? URL }.first { $0.lastPathComponent == "\(test.suite).swift" }
    let found = try #require(file, "\(test.suite)")
    let text = String(decoding: try Data(contentsOf: found), as: UTF8.self)
    #expect(text.contains("func `\(test.function)`"), "\(test.function)")
  }
}
