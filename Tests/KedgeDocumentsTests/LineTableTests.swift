import Testing

@testable import KedgeDocuments

/// Lines and columns, counted once, are those that are counted from the start of the text.
@Suite struct LineTableTests {
  private static let texts = [
    "", "a", "\n", "a\r\nb\rc\n", "\"é\"", String(repeating: "aé日🙂", count: 700),
    String(repeating: "x", count: 1024),
    String(repeating: "é", count: 512) + "\n" + String(repeating: "y\n", count: 900),
  ]

  @Test(arguments: texts) func `a position is what counting says`(text: String) {
    let bytes = Array(text.utf8)
    let table = LineTable(bytes)
    var (line, column) = (1, 1)
    for offset in 0...bytes.count {
      #expect(table.position(at: offset) == SourcePosition(line: line, column: column), "\(offset)")
      guard offset < bytes.count else { break }
      let isEnd =
        bytes[offset] == 0x0A
        || bytes[offset] == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
      if isEnd { (line, column) = (line + 1, 1) } else if bytes[offset] & 0xC0 != 0x80 { column += 1 }
    }
  }

  @Test func `a part of a line is whole characters round a byte`() throws {
    let document = try Document.read(Array("\n\"aé日🙂b\"\n".utf8), name: "a.json")
    let part = document.lineText(at: 5, reach: 3)
    #expect([part.before, part.after] == ["aé", "日"])
    #expect(part.isCutBefore && part.isCutAfter)
    let whole = document.lineText(at: 5, reach: 100)
    #expect([whole.before, whole.after] == ["\"aé", "日🙂b\""])
    #expect(!whole.isCutBefore && !whole.isCutAfter)
  }
}
