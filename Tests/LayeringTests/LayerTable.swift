import Foundation
import Testing

/// The table of layers in docs/architecture.md.
enum LayerTable {
  struct Row {
    let target: String
    let mayImport: Set<String>
  }

  /// Reads the rows, lowest layer first.
  static func read() throws -> [Row] {
    let path = LayeringTests.root.appending(path: "docs/architecture.md")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    let rows = lines.compactMap(row)
    try #require(rows.count > 5, "docs/architecture.md has no table of layers")
    let names = rows.map(\.target)
    return rows.map { row in
      guard row.mayImport.contains("all") else { return row }
      return Row(target: row.target, mayImport: Set(names.prefix { $0 != row.target }))
    }
  }

  /// What each target may import: what its row names, and what those may import.
  static func closure(of rows: [Row]) -> [String: Set<String>] {
    var closure: [String: Set<String>] = [:]
    for row in rows {
      closure[row.target] = row.mayImport.reduce(row.mayImport) { $0.union(closure[$1, default: []]) }
    }
    return closure
  }

  private static func row(_ line: Substring) -> Row? {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard cells.count == 5, cells[1].hasPrefix("`"), cells[1].hasSuffix("`") else { return nil }
    let names = cells[3].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    return Row(
      target: String(cells[1].dropFirst().dropLast()),
      mayImport: Set(names.filter { $0 != "ArgumentParser" && !$0.isEmpty }.map(fullName)))
  }

  private static func fullName(_ name: String) -> String {
    name == "all" || name.hasPrefix("CLib") ? name : "Kedge" + name
  }
}
