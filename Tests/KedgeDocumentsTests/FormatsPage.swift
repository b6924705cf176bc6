import Foundation
import Testing

/// What docs/formats.md says.
enum FormatsPage {
  /// The lines of the page.
  static func lines() throws -> [String] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/formats.md")
    return try String(contentsOf: path, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The rows of tables whose first cell is in backquotes and begins so: first cell to second cell.
  static func rows(_ prefix: String) throws -> [String: String] {
    var rows: [String: String] = [:]
    for line in try lines() where line.hasPrefix("| `\(prefix)") {
      let cells = line.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      for name in cells[1].components(separatedBy: ", ") {
        rows[name.trimmingCharacters(in: CharacterSet(charactersIn: "`"))] = cells[2]
      }
    }
    return rows
  }
}
