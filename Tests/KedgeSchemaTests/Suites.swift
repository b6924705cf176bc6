import Foundation
import Testing

/// Where the cases made by others are read from.
enum Suites {
  /// A folder of the suites; fails when it is missing.
  static func folder(_ path: String) throws -> URL {
    let root =
      ProcessInfo.processInfo.environment["KEDGE_SUITES"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/suites")
    let folder = root.appending(path: path)
    try #require(
      FileManager.default.fileExists(atPath: folder.path), "missing: \(folder.path); set KEDGE_SUITES")
    return folder
  }
}
