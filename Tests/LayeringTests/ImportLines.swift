import Foundation
import Testing

/// The import declarations of a target's sources.
enum ImportLines {
  /// Pairs of file and imported module.
  static func of(_ target: String) throws -> [(file: String, module: String)] {
    let folder = LayeringTests.root.appending(path: "Sources/\(target)")
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    let sources = paths.filter { $0.hasSuffix(".swift") }
    try #require(!sources.isEmpty, "\(target) has no sources")
    return try sources.flatMap { path in
      try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        .split(separator: "\n").compactMap(module).map { ("\(target)/\(path)", $0) }
    }
  }

  private static func module(_ line: Substring) -> String? {
    let words = line.split(separator: " ").prefix { $0 != "//" }
    guard let index = words.firstIndex(of: "import"), index <= 3,
      words[..<index].allSatisfy({ $0.hasPrefix("@") || levels.contains(String($0)) })
    else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    let name = words[(index + 1)...].first { !kinds.contains($0) }
    return name?.split(separator: ".").first.map(String.init)
  }

  private static let levels: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
}
