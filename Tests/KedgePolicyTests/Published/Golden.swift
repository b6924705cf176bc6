import Foundation
import Testing

/// Files that are made from the code. `UPDATE_GOLDEN=1` writes them, but never in CI.
enum Golden {
  static func expect(_ text: String, at name: String, location: SourceLocation = #_sourceLocation) throws {
    let file = PublishedSchemas.docs.appending(path: name)
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1", environment["CI"] == nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    let found = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    guard found != text else { return }
    let (lines, wanted) = (found.split(separator: "\n"), text.split(separator: "\n"))
    let first = zip(lines, wanted).first { $0 != $1 }
    Issue.record(
      """
      docs/\(name) is not what the code says; UPDATE_GOLDEN=1 swift test --filter Published writes it.
      found:  \(first?.0 ?? lines.last ?? "")
      wanted: \(first?.1 ?? wanted.last ?? "")
      """, sourceLocation: location)
  }

  /// Replaces what stands between two marks of a file, and expects the file to be so already.
  static func expect(_ text: String, between begin: String, and end: String, of name: String) throws {
    let file = PublishedSchemas.docs.appending(path: name)
    let whole = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let start = try #require(whole.range(of: begin))
    let stop = try #require(whole.range(of: end, range: start.upperBound..<whole.endIndex))
    var wanted = whole
    wanted.replaceSubrange(start.upperBound..<stop.lowerBound, with: "\n\(text)\n")
    try expect(wanted, at: name)
  }
}
