import Foundation
import Testing

@testable import KedgeDocuments

@Suite struct PythonWriterTests {
  @Test(arguments: [
    ("1e16", "1e+16"), ("1e15", "1000000000000000.0"), ("123456789012345680.0", "1.2345678901234568e+17"),
    ("0.0001", "0.0001"), ("0.00001", "1e-05"), ("-0", "0"), ("-0.0", "-0.0"), ("1E5", "100000.0"),
    ("1e400", "Infinity"), ("-1e400", "-Infinity"), ("5e-324", "5e-324"), ("1e-400", "0.0"), ("0.1", "0.1"),
    ("2.50", "2.5"), ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("9007199254740993.0", "9007199254740992.0"), ("1.7976931348623157e308", "1.7976931348623157e+308"),
  ])
  func `numbers are spelt as Python does`(text: String, expected: String) throws {
    #expect(String(decoding: PythonWriter.write(try JSONValue.parse(text)), as: UTF8.self) == expected)
  }

  /// Random documents are written by both; Python reads JSON text on standard input, a document a line.
  @Test func `the text and the digest are those of python3`() throws {
    let seed: UInt64 = 7
    var generator = SeededGenerator(seed: seed)
    let values = (0..<3_000).map { _ in RandomValue.value(&generator) }
    print("python3: seed \(seed), \(values.count) documents")
    let input = values.map { $0.description + "\n" }.joined()
    let program = """
      import hashlib, json, sys
      for line in sys.stdin.buffer.read().decode().split("\\n")[:-1]:
          text = json.dumps(json.loads(line), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
          print(text + "\\t" + hashlib.sha256(text.encode()).hexdigest())
      """
    let lines = try Self.python(program, input).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == values.count + 1)
    for (value, line) in zip(values, lines) {
      let ours =
        String(decoding: PythonWriter.write(value), as: UTF8.self) + "\t" + Digest.python(of: value).hex
      #expect(ours == line)
    }
  }

  private static func python(_ program: String, _ input: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kedge-python-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "input")
    try Data(input.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "python3 failed")
    return String(decoding: data, as: UTF8.self)
  }
}
