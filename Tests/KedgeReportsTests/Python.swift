import Foundation
import Testing

/// The interpreter whose packages judge what is written here.
enum Python {
  /// Runs a program in the root of the project and answers what it printed; fails when the program does.
  static func run(_ code: String, _ arguments: [String] = [], input: String = "") throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let venv = environment["KEDGE_VENV"] ?? Golden.root.appending(path: ".venv").path
    let process = Process()
    process.executableURL = URL(filePath: venv).appending(path: "bin/python")
    process.arguments = ["-c", code] + arguments
    process.currentDirectoryURL = Golden.root
    let (incoming, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = incoming
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    DispatchQueue.global().async {
      try? incoming.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? incoming.fileHandleForWriting.close()
    }
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(String(decoding: complaint, as: UTF8.self))")
    return String(decoding: printed, as: UTF8.self)
  }
}
