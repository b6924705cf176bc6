import KedgeChanges
import KedgeDocuments
import Testing

@testable import KedgeReports

@Suite struct ExcerptTests {
  private func excerpt(_ text: String, _ pointer: String, width: Int = 60) -> Excerpt {
    Excerpt(Sample.place(Sample.document(text, "a.json"), pointer), style: TextStyle(), width: width)
  }

  @Test func `the mark stands under what it marks`() {
    let found = excerpt(#"{"a": [1, 23]}"#, "/a/1")
    #expect(found.text == #"{"a": [1, 23]}"#)
    #expect((found.indent, found.length) == (10, 2))
  }

  @Test func `tabs are two columns, wide characters two, combining ones none`() {
    let found = excerpt("\t{\"日\": \"e\u{301}\", \"k\": true}", "/k")
    #expect(found.text == "  {\"日\": \"e\u{301}\", \"k\": true}")
    #expect((found.indent, found.length) == (19, 4))
  }

  @Test func `a long line is cut on both sides of the mark`() {
    let long = (0..<100).map { "\"name\($0)\": \($0)" }.joined(separator: ", ")
    let found = excerpt("{\(long)}", "/name50", width: 40)
    #expect(found.text.unicodeScalars.count <= 40)
    #expect(found.text.hasPrefix("…") && found.text.hasSuffix("…"))
    let marked = found.text.dropFirst(found.indent).prefix(found.length)
    #expect(marked == "50")
  }

  @Test func `a mark that is longer than the line can be keeps its beginning`() {
    let found = excerpt(#"{"text": "\#(String(repeating: "x", count: 300))"}"#, "/text", width: 40)
    #expect(found.text.unicodeScalars.count <= 40)
    #expect(found.text.dropFirst(found.indent).hasPrefix("\"xxx"))
    #expect(found.indent + found.length <= 40)
  }

  @Test func `a range of several lines is marked on the first`() {
    let found = excerpt("{\n  \"a\": {\n    \"b\": 1\n  }\n}", "/a")
    #expect(found.text == "  \"a\": {")
    #expect((found.indent, found.length, found.furtherLines) == (7, 1, 2))
  }

  @Test func `an empty document is marked at its beginning`() {
    let document = Sample.document("{}", "a.json")
    let place = Place(node: document.root, range: SourceRange(2, 2))
    let found = Excerpt(place, style: TextStyle(), width: 40)
    #expect((found.indent, found.length) == (2, 1))
  }
}
