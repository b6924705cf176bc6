import Foundation
import Testing

@testable import KedgeDocuments

@Suite struct JSONReaderTests {
  @Test func `JSONTestSuite is accepted and refused as its file names say`() throws {
    let folder = try Suites.folder("json-parsing/test_parsing")
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
      let bytes = [UInt8](try Data(contentsOf: file))
      let name = file.lastPathComponent
      let result = Result { () throws(DocumentError) in try Document.read(bytes, name: name, format: .json) }
      if Self.duplicates.contains(name) {
        #expect(throws: DocumentError.self, "\(name)") { try result.get() }
        continue
      }
      switch name.prefix(2) {
      case "y_": #expect(throws: Never.self, "\(name)") { try result.get() }
      case "n_": #expect(throws: DocumentError.self, "\(name)") { try result.get() }
      default: #expect(Self.acceptedByChoice.contains(name) == ((try? result.get()) != nil), "\(name)")
      }
    }
  }

  /// The grammar allows them and RFC 8259, section 4, leaves their meaning open; a contract has one meaning.
  static let duplicates: Set<String> = [
    "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
  ]

  /// What RFC 8259 leaves open and Kedge accepts; docs/formats.md says why.
  static let acceptedByChoice: Set<String> = [
    "i_number_double_huge_neg_exp.json", "i_number_neg_int_huge_exp.json",
    "i_number_pos_double_huge_exp.json", "i_number_real_neg_overflow.json", "i_number_real_pos_overflow.json",
    "i_number_real_underflow.json", "i_number_too_big_neg_int.json", "i_number_too_big_pos_int.json",
    "i_number_very_big_negative_int.json", "i_structure_500_nested_arrays.json",
    "i_structure_UTF-8_BOM_empty_object.json",
  ]

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
  }
}
