import Foundation
import KedgeDocuments
import Testing

@testable import KedgeSchema

/// A flag alone, located errors and the whole output take different ways through a schema; what they come to must be the
/// same.
@Suite struct ValidationWaysTests {
  /// What takes the place of a part of a document.
  private static let replacements = [
    "null", "true", "17", "-0.5", "\"x\"", "\"\\u00e9\"", "[]", "[1, 1]", "{}", "{\"x\": null}",
  ]

  @Test func `real instances and their variants are judged alike`() throws {
    let root = try Suites.folder("real-history")
    let lines = try String(contentsOf: root.appending(path: "instances.jsonl"), encoding: .utf8)
    var (rows, count, valid, failures) = (0, 0, 0, [String]())
    for line in lines.split(separator: "\n") {
      let row = try Document.read(Array(line.utf8), name: "row", format: .json).root
      guard let schemaPath = row["schema_path"]?.string, let path = row["instance_path"]?.string,
        let schema = try? Self.read(root.appending(path: schemaPath)),
        let instance = try? Self.read(root.appending(path: path)), instance.nodeCount < 200,
        row["externals"]?.memberCount ?? 0 == 0
      else { continue }
      rows += 1
      guard rows % 3 == 0 else { continue }
      var set = SchemaSet()
      let id = try set.load(schema, address: schemaPath, universe: Universe(0))
      let validator = Validator(set)
      for (number, variant) in Self.variants(of: instance, seed: rows).enumerated() {
        count += 1
        let (flag, isAgreed) = Self.judge(variant, id, validator)
        if flag == true { valid += 1 }
        if !isAgreed { failures.append("\(path) under \(schemaPath): variant \(number)") }
      }
    }
    print("\(count) documents, \(valid) of them valid")
    #expect(count > 3_000)
    #expect(valid > 300)
    #expect(failures == [])
  }

  private static func read(_ path: URL) throws -> Document {
    try Document.read([UInt8](try Data(contentsOf: path)), name: path.lastPathComponent, format: .json)
  }

  private static func judge(
    _ document: Document, _ id: SchemaID, _ validator: Validator
  ) -> (flag: Bool?, isAgreed: Bool) {
    let flag = validator.isValid(document.root, id)
    let result = validator.validate(document.root, id)
    let traced = validator.evaluate(document.root, id)?.isValid
    return (flag, flag == traced && flag == result.isValid && (flag == false) == !result.errors.isEmpty)
  }

  /// The document, and up to thirty others in which one part is another.
  private static func variants(of document: Document, seed: Int) -> [Document] {
    let step = max(1, document.nodeCount / 30)
    let changed = stride(from: seed % step, to: document.nodeCount, by: step).compactMap { index in
      let range = Node(document: document, index: Int32(index)).range
      let replacement = replacements[(index + seed) % replacements.count]
      let bytes =
        document.bytes[..<range.lowerBound] + Array(replacement.utf8) + document.bytes[range.upperBound...]
      return try? Document.read(Array(bytes), name: document.name, format: .json)
    }
    return [document] + changed
  }

  /// Names of every length up to three words, alike but for one character, and as JSON may escape them.
  @Test(arguments: 1...26) func `members are found by their names`(length: Int) throws {
    let names = (0..<length).map { place in
      String((0..<length).map { $0 == place ? "y" : "x" })
    }
    let properties = names.enumerated().map { "\"\($1)\": {\"const\": \($0)}" }.joined(separator: ",")
    let required = names.map { "\"\($0)\"" }.joined(separator: ",")
    let schema = try Document.read(
      Array(
        """
        {"properties": {\(properties)}, "required": [\(required)], "additionalProperties": false}
        """.utf8), name: "schema")
    var set = SchemaSet()
    let id = try set.load(schema, universe: Universe(0))
    let validator = Validator(set)
    func judge(_ members: [String]) throws -> Bool? {
      let text = "{\(members.joined(separator: ","))}"
      let document = try Document.read(Array(text.utf8), name: "instance")
      let (flag, isAgreed) = Self.judge(document, id, validator)
      #expect(isAgreed, "\(text)")
      return flag
    }
    let members = names.enumerated().map { "\"\($1)\": \($0)" }
    let escaped = names.enumerated().map { "\"\($1.replacing("y", with: "\\u0079"))\": \($0)" }
    #expect(try judge(members) == true)
    #expect(try judge(escaped.reversed()) == true)
    #expect(try judge(Array(members.dropFirst())) == false)
    #expect(try judge(members.dropLast() + ["\"\(names[length - 1])\": \(length)"]) == false)
    #expect(try judge(members + ["\"\(String(repeating: "x", count: length))\": 0"]) == false)
    #expect(try judge(members + ["\"\(names[0])x\": 0"]) == false)
  }

  /// Steps are bounded by the size of the document, not for all alike: this one takes more than a small one may.
  @Test func `a large document is judged`() throws {
    let parts = (0..<11).map { "{\"minimum\": \(-$0)}" }.joined(separator: ",")
    let schema = try Document.read(Array("{\"items\": {\"allOf\": [\(parts)]}}".utf8), name: "schema")
    var set = SchemaSet()
    let id = try set.load(schema, universe: Universe(0))
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: 2_000_000)
    let text = Array("[".utf8) + zeros.flatMap { [$0, UInt8(ascii: ",")] } + Array("0]".utf8)
    let document = try Document.read(text, name: "zeros", format: .json)
    #expect(document.nodeCount * 11 > Validator.stepLimit)
    #expect(Validator(set).isValid(document.root, id) == true)
  }

  /// What a pattern's table says is what its machine says.
  @Test func `patterns match alike by table and by machine`() throws {
    let sources = [
      "^x-", "-x$", "^[a-z][a-z0-9]*$", "^(a|b)+$", "a.b", "^$", "", "\\bx\\b", "^(?!x-)", "(?=.*a)b",
      "x{2,3}", "^.{2}$",
      "[^a]", "^(a+)+$",
    ]
    let letters = ["a", "b", "x", "-", "9", "é", "\\n"]
    var texts = [""]
    for _ in 0..<3 { texts += texts.flatMap { text in letters.map { text + $0 } } }
    for source in sources {
      let escaped = source.replacing("\\", with: "\\\\")
      let schema = try Document.read(Array("{\"pattern\": \"\(escaped)\"}".utf8), name: "schema")
      var set = SchemaSet()
      let id = try set.load(schema, universe: Universe(0))
      let validator = Validator(set)
      for text in texts {
        let document = try Document.read(Array("\"\(text)\"".utf8), name: "text")
        // A validator of its own has matched nothing yet, so it has no table.
        let expected = Validator(set).isValid(document.root, id)
        #expect(validator.isValid(document.root, id) == expected, "\(source) on \(text)")
      }
    }
  }
}
