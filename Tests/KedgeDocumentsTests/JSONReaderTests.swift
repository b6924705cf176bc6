import Foundation
import Testing

@testable import KedgeDocuments

@Suite struct JSONReaderTests {
  @Test func `JSONTestSuite is accepted and refused as its file names and docs/formats.md say`() throws {
    let folder = try Suites.folder("json-parsing/test_parsing")
    let decisions = try FormatsPage.rows("i_").merging(try FormatsPage.rows("y_")) { first, _ in first }
    var undecided = Set(decisions.keys)
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let bytes = [UInt8](try Data(contentsOf: file))
      let name = file.deletingPathExtension().lastPathComponent
      let result = Result { () throws(DocumentError) in try Document.read(bytes, name: name, format: .json) }
      undecided.remove(name)
      let expected = decisions[name] ?? (name.hasPrefix("y_") ? "accepted" : "refused")
      #expect(name.hasPrefix("i_") == false || decisions[name] != nil, "\(name) is not in docs/formats.md")
      switch result {
      case .success: #expect(expected == "accepted", "\(name)")
      case .failure(let error):
        #expect(expected == "refused", "\(name): \(error)")
        #expect(error.position.line >= 1 && error.position.column >= 1 && error.offset <= bytes.count)
      }
    }
    #expect(undecided == [], "in docs/formats.md, but not in the suite")
  }

  @Test func `places are bytes of keys and values`() throws {
    let text = #"{"a": [1, "xy"], "é": {"\n": null}}"#
    let document = try Document.read(Array(text.utf8), name: "t.json")
    let pointer = try #require(JSONPointer("/a/1"))
    let node = try #require(document.node(at: pointer))
    #expect(node.range == SourceRange(10, 14))
    #expect(node.string == "xy")
    #expect(node.pointer.description == "/a/1")
    let inner = try #require(document.root["é"]?["\n"])
    #expect(inner.kind == .null)
    #expect(document.position(at: inner.range.lowerBound) == SourcePosition(line: 1, column: 30))
  }

  @Test func `a duplicate name tells both places`() throws {
    let text = "{\n \"a\": 1,\n \"b\": 2, \"\\u0061\": 3}"
    let error = #expect(throws: DocumentError.self) { try Document.read(Array(text.utf8), name: "t.json") }
    #expect(error?.description.hasPrefix("t.json:3:10: ") == true)
    #expect(error?.description.contains("first at 2:2") == true)
  }

  @Test(arguments: [3, 11, 12, 400])
  func `members are found by name in objects of any size`(count: Int) throws {
    let text = "{" + (0..<count).map { "\"k\($0)\": \($0)" }.joined(separator: ",") + "}"
    let root = try Document.read(Array(text.utf8), name: "t.json").root
    for index in 0..<count { #expect(root[Text("k\(index)")]?.number == ExactNumber(index)) }
    #expect(root["k"] == nil)
    #expect(root[Text("k\(count)")] == nil)
    let twice = text.dropLast() + ",\"k1\": 0}"
    #expect(throws: DocumentError.self) { try Document.read(Array(twice.utf8), name: "t.json") }
  }

  @Test func `depth is bounded by name`() {
    let text = String(repeating: "[", count: 501) + String(repeating: "]", count: 501)
    let error = #expect(throws: DocumentError.self) { try Document.read(Array(text.utf8), name: "t.json") }
    #expect(error?.reason == .limit(name: "depth", value: 500))
    #expect(throws: Never.self) {
      try Document.read(Array(text.utf8), name: "t.json", limits: DocumentLimits(depth: 501))
    }
    let short = DocumentLimits(bytes: 3)
    let long = #expect(throws: DocumentError.self) {
      try Document.read(Array("[1]\n".utf8), name: "t.json", limits: short)
    }
    #expect(long?.reason == .limit(name: "bytes", value: 3))
  }

  @Test func `a name is a string at its own place`() throws {
    let root = try Document.read(Array(#"{"a": 1, "\u0062c": [2]}"#.utf8), name: "t.json").root
    let names = root.children.compactMap(\.nameNode)
    #expect(names.map(\.string) == ["a", "bc"])
    #expect(names.map(\.range) == [SourceRange(1, 4), SourceRange(9, 18)])
    #expect(names.map(\.pointer.description) == ["/a", "/bc"])
    #expect(names.map(\.scalarCount) == [1, 2])
  }
}
