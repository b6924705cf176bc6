import Foundation
import Testing

/// The built program, run in a folder of its own.
struct Program {
  /// What a run printed, and its exit status.
  struct Outcome: Equatable {
    var output: String
    var errors: String
    var status: Int32
  }

  let folder: URL

  /// A program in a new folder with some files.
  init(files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kedge-golden-\(UUID())")
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  /// Runs the program with a clean environment.
  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    let executable = try Self.executable()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin",
      "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ]
    let names = ["input", "output", "errors"].map { folder.appending(path: ".\($0)") }
    for name in names { try Data((name.lastPathComponent == ".input" ? input : "").utf8).write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try String(contentsOf: names[1], encoding: .utf8),
      errors: try String(contentsOf: names[2], encoding: .utf8), status: process.terminationStatus)
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Beside the test bundle.
  private static func executable() throws -> URL {
    let arguments = CommandLine.arguments.map { URL(filePath: $0) }
    let bundle = arguments.first { $0.pathExtension == "xctest" } ?? arguments[0]
    let file = bundle.deletingLastPathComponent().appending(path: "kedge")
    try #require(FileManager.default.isExecutableFile(atPath: file.path), "missing: \(file.path)")
    return file
  }
}
