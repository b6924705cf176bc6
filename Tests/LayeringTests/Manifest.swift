import Foundation
import Testing

/// What the package manifest declares.
enum Manifest {
  /// Every target that is no test, with the names of the targets and products it depends on.
  static func targets() throws -> [String: Set<String>] {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "kedge-manifest-\(UUID())")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", LayeringTests.root.path, "--scratch-path", scratch.path,
      "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "swift package dump-package failed")
    let package = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let targets = try #require(package["targets"] as? [[String: Any]])
    return try targets.filter { $0["type"] as? String != "test" }.reduce(into: [:]) { result, target in
      let name = try #require(target["name"] as? String)
      let dependencies = target["dependencies"] as? [[String: Any]] ?? []
      result[name] = Set(dependencies.compactMap(dependencyName))
    }
  }

  /// `{"byName": ["Name", …]}` or `{"product": ["Name", …]}`.
  private static func dependencyName(_ dependency: [String: Any]) -> String? {
    dependency.values.lazy.compactMap { ($0 as? [Any])?.first as? String }.first
  }
}
