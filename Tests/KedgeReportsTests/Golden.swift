import Foundation
import Testing

/// Files that hold what was printed when somebody last looked at it.
enum Golden {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Compares a text with a file, byte by byte. `UPDATE_GOLDEN=1` writes the file instead, but where `CI` is set.
  ///
  /// - Parameters:
  ///   - text: What is printed now.
  ///   - path: The file, from the root of the project.
  static func expect(
    _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = root.appending(path: path)
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1" {
      try #require(environment["CI"] == nil, "UPDATE_GOLDEN is refused where CI is set")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      return try Data(text.utf8).write(to: file)
    }
    let kept = (try? Data(contentsOf: file)) ?? Data()
    guard kept != Data(text.utf8) else { return }
    let message =
      "\(path) differs; `make golden` rewrites it:\n\(difference(String(decoding: kept, as: UTF8.self), text))"
    Issue.record(Comment(rawValue: message), sourceLocation: sourceLocation)
  }

  /// The first lines that differ, what was kept under `-`, what is printed now under `+`.
  private static func difference(_ kept: String, _ now: String) -> String {
    let (old, new) = (kept.components(separatedBy: "\n"), now.components(separatedBy: "\n"))
    let same = zip(old, new).prefix { $0 == $1 }.count
    let shown = 6
    return
      (old.dropFirst(same).prefix(shown).map { "- \($0)" }
      + new.dropFirst(same).prefix(shown).map { "+ \($0)" })
      .joined(separator: "\n")
  }
}
