import Foundation

/// The suites of other projects, read in place.
enum Suites {
  /// `KEDGE_SUITES`, else `../shared/suites` beside the project.
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["KEDGE_SUITES"] { return URL(filePath: path) }
    return Golden.root.deletingLastPathComponent().appending(path: "shared/suites")
  }()
}
