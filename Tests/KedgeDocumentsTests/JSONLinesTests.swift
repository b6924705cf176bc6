import KedgeDocuments
import Testing

/// Texts of many documents.
@Suite struct JSONLinesTests {
  @Test func `lines are told apart, empty ones are none`() throws {
    let lines = JSONLines(Array("1\n\n \t\r\n{\"a\": 2}\r\n\"x\"".utf8), name: "a.jsonl").lines
    #expect(lines.map(\.number) == [1, 4, 5])
    #expect(try lines.map { try $0.read().root.value.description } == ["1", "{\"a\":2}", "\"x\""])
    #expect(JSONLines([], name: "a.jsonl").lines.isEmpty)
  }

  @Test func `places are those of the whole text`() throws {
    let line = try #require(JSONLines(Array("1\n[2,]\n".utf8), name: "a.jsonl").lines.last)
    let error = #expect(throws: DocumentError.self) { try line.read() }
    #expect(error?.position == SourcePosition(line: 2, column: 4))
    #expect(error?.offset == 5)
    #expect(line.place(SourcePosition(line: 1, column: 3)) == SourcePosition(line: 2, column: 3))
  }

  @Test(arguments: [("a.jsonl", true), ("A.NDJSON", true), ("a.json", false), ("jsonl", false)])
  func `by the name of the file`(name: String, holds: Bool) { #expect(JSONLines.isName(name) == holds) }
}
