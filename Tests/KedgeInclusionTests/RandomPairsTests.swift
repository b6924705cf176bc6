import Foundation
import Testing

/// Random pairs put to `kedge include`, its answers to jsonschema-rs and jsonschema.
@Suite struct RandomPairsTests {
  @Test func `other validators agree`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let venv = ProcessInfo.processInfo.environment["KEDGE_VENV"] ?? root.appending(path: ".venv").path
    let python = URL(filePath: venv).appending(path: "bin/python")
    try #require(
      FileManager.default.fileExists(atPath: python.path), "missing: \(python.path); set KEDGE_VENV")
    let kedge = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "kedge")
    let program = try #require(
      [kedge, root.appending(path: ".build/release/kedge")].compactMap { $0 }.first {
        FileManager.default.fileExists(atPath: $0.path)
      }, "the program is not built")
    let process = Process()
    process.executableURL = python
    process.arguments = [
      root.appending(path: "Scripts/soak/inclusion.py").path, program.path, "--pairs", "150", "--documents",
      "150",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }
}
