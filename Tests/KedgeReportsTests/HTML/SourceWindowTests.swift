import KedgeChanges
import Testing

@testable import KedgeReports

@Suite struct SourceWindowTests {
  private func window(_ text: String, _ pointer: String) -> SourceWindow {
    SourceWindow(Sample.place(Sample.document(text, "a.json"), pointer))
  }

  @Test func `lines round the mark, in parts`() {
    let text = (1...9).map { "  \"k\($0)\": \($0)" }.joined(separator: ",\n")
    let found = window("{\n\(text)\n}", "/k5")
    #expect(found.rows.map(\.number) == [3, 4, 5, 6, 7, 8, 9])
    #expect(found.rows[3].parts.map(\.text) == ["  \"k5\": ", "5", ","])
    #expect(found.rows[3].parts.map(\.isMarked) == [false, true, false])
    #expect(found.rows.map(\.isFirstMarked) == [false, false, false, true, false, false, false])
  }

  @Test func `a range of several lines is marked without its indent`() {
    let found = window("{\n  \"a\": {\n    \"b\": 1\n  }\n}", "/a")
    #expect(
      found.rows.map { $0.parts.filter(\.isMarked).map(\.text).joined() } == ["", "{", "\"b\": 1", "}", ""])
    #expect(found.hiddenLines == 0)
  }

  @Test func `of a long range the rest is counted`() {
    let inner = (1...40).map { "    \"k\($0)\": 1" }.joined(separator: ",\n")
    let found = window("{\n  \"a\": {\n\(inner)\n  }\n}", "/a")
    #expect(found.rows.map(\.number) == Array(1...13))
    #expect(found.hiddenLines == 30)
  }

  @Test func `of a long line the part round the mark is shown`() throws {
    let inner = (1...200).map { "\"key\($0)\": 1" }.joined(separator: ", ")
    let row = try #require(window("{\(inner), \"x\": true}", "/x").rows.first)
    #expect(row.parts.reduce(0) { $0 + $1.text.unicodeScalars.count } == 401)
    #expect(row.parts.first?.text == "…")
    #expect(row.parts.filter(\.isMarked).map(\.text) == ["true"])
  }
}
