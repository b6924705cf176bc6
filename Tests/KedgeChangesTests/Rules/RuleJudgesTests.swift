import Foundation
import KedgeContracts
import KedgeDocuments
import Testing

@testable import KedgeChanges

/// The witnesses of all examples, put to two validators that share nothing with ours.
@Suite struct RuleJudgesTests {
  @Test func `two other validators agree that exactly one side accepts the witness`() throws {
    let examples = Catalogue.rules.filter { $0.example.kind == .jsonSchema && $0.example.witness != nil }
    let answers = try Self.ask(examples)
    #expect(answers.map(\.id) == examples.map(\.id))
    for answer in answers {
      #expect(answer.python == answer.rust, "\(answer.id)")
      #expect(Set(answer.python) == [true, false], "\(answer.id)")
    }
  }

  private struct Answer: Decodable {
    let id: String
    let python: [Bool]
    let rust: [Bool]
  }

  private static func ask(_ rules: [Rule]) throws -> [Answer] {
    let environment = ProcessInfo.processInfo.environment
    let venv = environment["KEDGE_VENV"] ?? RuleCatalogueTests.root.appending(path: ".venv").path
    let process = Process()
    process.executableURL = URL(filePath: venv).appending(path: "bin/python")
    process.arguments = [RuleCatalogueTests.root.appending(path: "Scripts/suites/examples.py").path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // Examples and answers each fit into a pipe, so neither side waits for the other.
    for rule in rules { try input.fileHandleForWriting.write(contentsOf: Data(question(rule).utf8)) }
    try input.fileHandleForWriting.close()
    let lines = output.fileHandleForReading.readDataToEndOfFile().split(separator: UInt8(ascii: "\n"))
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try lines.map { try JSONDecoder().decode(Answer.self, from: Data($0)) }
  }

  private static func question(_ rule: Rule) -> String {
    let texts = [
      ("id", rule.id), ("old", rule.example.old), ("new", rule.example.new),
      ("witness", rule.example.witness ?? ""),
    ]
    return "\(JSONValue.object(JSONObject(texts.map { (Text($0), .string(Text($1))) })))\n"
  }
}
