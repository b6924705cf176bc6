import Foundation
import Testing

/// Node's regular expressions, asked in one go.
enum NodeJudge {
  struct Question: Encodable {
    var source: String?
    var unicode: Bool?
    var texts: [String]?
    var property: String?
  }

  struct Answer: Decodable {
    var matches: [Bool]?
    var error: String?
    var changes: [UInt32]?
    var version: String?
  }

  /// The answers, in the order of the questions; fails when Node is missing.
  static func answers(to questions: [Question]) throws -> [Answer] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kedge-patterns-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
    let encoder = JSONEncoder()
    var lines = Data()
    for question in questions { lines += try encoder.encode(question) + Data("\n".utf8) }
    try lines.write(to: input)
    try Data().write(to: output)
    let script = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Scripts/judges/patterns.mjs")
    let node = Process()
    node.executableURL = URL(filePath: "/usr/bin/env")
    node.arguments = ["node", script.path]
    node.standardInput = try FileHandle(forReadingFrom: input)
    node.standardOutput = try FileHandle(forWritingTo: output)
    try node.run()
    node.waitUntilExit()
    try #require(
      node.terminationStatus == 0,
      "node Scripts/judges/patterns.mjs failed; Scripts/setup.sh test installs Node")
    let decoder = JSONDecoder()
    let answers = try Data(contentsOf: output).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Answer.self, from: $0)
    }
    try #require(answers.count == questions.count)
    return answers
  }
}
