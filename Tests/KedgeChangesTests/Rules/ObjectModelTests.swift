import Foundation
import Testing

@testable import KedgeChanges
@testable import KedgeContracts

/// docs/openapi-fields.md says of every field what becomes of it.
@Suite struct ObjectModelTests {
  private struct Row {
    let object: String
    let field: String
    let versions: String
    let cells: [String]
  }

  private static func rows() throws -> [Row] {
    let path = RuleCatalogueTests.root.appending(path: "docs/openapi-fields.md")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 6, cells[1].hasPrefix("`") else { return nil }
      return Row(
        object: cells[0], field: cells[1].filter { $0 != "`" }, versions: cells[2], cells: Array(cells[3...]))
    }
  }

  /// The rows that the object models ask for: every field once, in the order of the specifications, with its versions.
  private static func expected() -> [String] {
    ObjectModel.fields.map { field in
      let words = "\(field.object) > \(field.name)".replacing("-", with: " ")
      return "\(words): \(field.versions.joined(separator: " "))"
    }
  }

  @Test func `every field of the object models has a row with its versions, and every row a field`() throws {
    #expect(try Self.rows().map { "\($0.object) > \($0.field): \($0.versions)" } == Self.expected())
  }

  @Test func `every cell is a rule, a judgement, a proof or a reason`() throws {
    for row in try Self.rows() {
      for cell in row.cells {
        if cell.hasPrefix("`"), cell.hasSuffix("`") {
          #expect(
            Catalogue[String(cell.dropFirst().dropLast())] != nil, "\(row.object) \(row.field): \(cell)")
        } else {
          let isSaid =
            cell == "judged by inclusion" || cell.contains(/^(no wire|not compared): .{8,}/)
          #expect(isSaid, "\(row.object) \(row.field): \(cell)")
        }
      }
    }
  }
}
