import Foundation
import Testing

/// An empty git repository in a folder of its own, and an environment that holds nothing of the one around.
final class Scratch {
  let folder: URL
  let repository: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kedge-\(UUID().uuidString)")
    repository = folder.appending(path: "repository")
    try FileManager.default.createDirectory(at: repository, withIntermediateDirectories: true)
    let (_, status) = try run(
      "git init -q -b main . && git config user.name Ann && git config user.email ann@example.org")
    try #require(status == 0)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The folder of the programs that were built with this test.
  static let programs = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

  /// Runs a command of the shell; its output and its complaints in the order in which they came.
  func run(_ command: String) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "exec 2>&1\n" + command]
    process.currentDirectoryURL = repository
    process.environment = [
      "PATH": Self.programs.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      "HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "LC_ALL": "C.UTF-8",
      "TZ": "UTC",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }

  /// What a step prints, with what is different every time replaced: times, random ids, the folder.
  func step(_ command: String) throws -> Transcript.Step {
    let (output, status) = try run(command)
    var text = output.replacingOccurrences(of: repository.path, with: "<repository>")
    for (pattern, name) in [
      (#"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"#, "<time>"), (#"\d{8}T\d{6}Z"#, "<time>"),
      (#"commit [0-9a-f]{12}"#, "commit <commit>"),
      (#"measured on `?[0-9a-f]{12}"#, "measured on <commit>"),
      (#"(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])"#, "<id>"),
    ] {
      text = text.replacingOccurrences(of: pattern, with: name, options: .regularExpression)
    }
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    return Transcript.Step(command: command, output: text + (status == 0 ? "" : "[exit \(status)]\n"))
  }
}
