import Foundation
import Testing

@testable import KedgeDocuments

@Suite struct YAMLReaderTests {
  private func read(_ text: String) throws(DocumentError) -> JSONValue {
    try Document.read(Array(text.utf8), name: "t.yaml").root.value
  }

  @Test(arguments: [
    (
      "a: no\nb: on\nc: 1_000\nd: 2024-01-01\ne: 1:20\nf: ~\ng: yes",
      #"{"a":"no","b":"on","c":"1_000","d":"2024-01-01","e":"1:20","f":null,"g":"yes"}"#
    ),
    ("- 0x1F\n- 0o17\n- 012\n- +3\n- 1e3\n- .5\n- 5.\n- -0.0", #"[31,15,12,3,1e3,0.5,5,-0.0]"#),
    (
      "a: &x {b: 1}\nc: *x\nd: {<<: *x, b: 2, e: 3}\nf: {<<: [*x, {g: 1}]}",
      #"{"a":{"b":1},"c":{"b":1},"d":{"b":2,"e":3},"f":{"b":1,"g":1}}"#
    ),
    ("|\n  a\n  b\n", #""a\nb\n""#), (">-\n  a\n  b\n", #""a b""#),
    ("200: ok\ntrue: 1", #"{"200":"ok","true":1}"#),
    ("012: &a 0x1F\n? *a\n: *a", #"{"012":31,"0x1F":31}"#),
    (
      "x: &x {a: &y [1, 2]}\nz: {<<: {k: &w [3], q: *y}, k: 1, v: &v 0x2}\nw: [*w, *y, *v, *x]",
      #"{"x":{"a":[1,2]},"z":{"k":1,"v":2,"q":[1,2]},"w":[[3],[1,2],2,{"a":[1,2]}]}"#
    ),
    (
      "a: {b: &b {c: 1}, <<: [{d: &d [*b]}, {e: 2}], f: &f [9]}\ng: [*b, *d, *f]",
      #"{"a":{"b":{"c":1},"f":[9],"d":[{"c":1}],"e":2},"g":[{"c":1},[{"c":1}],[9]]}"#
    ),
    ("? a\n: b\n\"<<\": 3\n'q''r': \"s\\tt\"", #"{"a":"b","<<":3,"q'r":"s\tt"}"#),
    ("!!str 12", #""12""#), ("!!int \"12\"", #"12"#), ("# only a comment\n--- \"é\"", "\"é\""),
  ])
  func `the core schema says what a scalar means`(text: String, json: String) throws {
    #expect(try read(text) == JSONValue.parse(json))
  }

  @Test(arguments: [
    ("a: 1\na: 2", "t.yaml:2:1: "), ("? [x]\n: 1", "t.yaml:1:3: "), ("a: !foo 1", "t.yaml:1:4: "),
    ("a: &x [*x]", "t.yaml:1:8: "), ("--- 1\n--- 2", "t.yaml:2:1: "), ("a: .inf", "t.yaml:1:4: "),
    ("", "t.yaml:1:1: "),
    ("a: {<<: 3}", "t.yaml:1:9: "), ("? &a [1]\n: x", "t.yaml:1:3: "),
    ("x: &a [1]\n*a : 2", "t.yaml:2:1: "), ("a: !!int x", "t.yaml:1:4: "), ("é: [é, !x é]", "t.yaml:1:8: "),
    ("a: 'x", "t.yaml:1:6: "), ("a: *nope", "t.yaml:1:4: "),
  ])
  func `what JSON cannot express is refused at its place`(text: String, place: String) {
    let error = #expect(throws: DocumentError.self) { try read(text) }
    #expect(error?.description.hasPrefix(place) == true, "\(error?.description ?? "")")
  }

  @Test func `aliases that multiply are refused before they are written out`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text +=
        "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
        + "]\n"
    }
    let error = #expect(throws: DocumentError.self) { try read(text) }
    #expect(error?.reason == .limit(name: "alias-nodes", value: 1_000_000))
    // The same in small: 4 names of 4 aliases each, 40 levels.
    var wide = "a0: &a0 {x: 1}\n"
    for level in 1...40 {
      wide += "a\(level): &a\(level) {<<: [*a\(level - 1), *a\(level - 1)], k\(level): [*a\(level - 1)]}\n"
    }
    let began = ContinuousClock.now
    #expect(
      #expect(throws: DocumentError.self) { try read(wide) }?.reason
        == .limit(name: "alias-nodes", value: 1_000_000))
    #expect(ContinuousClock.now - began < .seconds(5))
    let deep = String(repeating: "[", count: 40_000)
    #expect(
      #expect(throws: DocumentError.self) { try read("a: " + deep) }?.reason
        == .limit(name: "depth", value: 500))
  }

  @Test func `keys and values have their bytes`() throws {
    let text = "é: x\nlist:\n  - 'q'\n  - {k: v}\n# end\n"
    let document = try Document.read(Array(text.utf8), name: "t.yaml")
    func slice(_ range: SourceRange?) -> String {
      range.map { String(decoding: document.bytes[$0.lowerBound..<$0.upperBound], as: UTF8.self) } ?? ""
    }
    let list = try #require(document.root["list"])
    #expect(slice(list.keyRange) == "list")
    #expect(slice(list.range) == "- 'q'\n  - {k: v}")
    #expect(slice(list[0]?.range) == "'q'")
    #expect(slice(list[1]?["k"]?.range) == "v")
    #expect(slice(document.root["é"]?.keyRange) == "é")
    let folded = try Document.read(
      Array("k: >-\n  a\n  b\n\"q\\n\": &x\n  y: ü\nz: *x\n".utf8), name: "t.yaml")
    func part(_ range: SourceRange?) -> String {
      range.map { String(decoding: folded.bytes[$0.lowerBound..<$0.upperBound], as: UTF8.self) } ?? ""
    }
    #expect(part(folded.root["q\n"]?.keyRange) == #""q\n""#)
    #expect(part(folded.root["q\n"]?["y"]?.range) == "ü")
    #expect(part(folded.root["z"]?.range) == "*x")
    #expect(part(folded.root["z"]?["y"]?.range) == "ü")
  }

  @Test func `the YAML test suite gives its JSON, but for listed gaps`() throws {
    var differing: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(
      at: Suites.folder("yaml/src"), includingPropertiesForKeys: nil
    )
    .sorted(by: { $0.path < $1.path }) {
      let cases = try Document.read([UInt8](try Data(contentsOf: file)), name: file.lastPathComponent).root
      for (index, entry) in cases.elements.enumerated() {
        let id = "\(file.deletingPathExtension().lastPathComponent)\(index == 0 ? "" : ":\(index)")"
        if !Self.agrees(entry, like: cases[0]) { differing.insert(id) }
      }
    }
    #expect(differing.symmetricDifference(YAMLGaps.known).sorted() == [])
  }

  /// `fail: true` is refused; what has a `json` result equals it.
  private static func agrees(_ entry: Node, like first: Node?) -> Bool {
    guard entry["skip"] == nil, let yaml = entry["yaml"]?.string else { return true }
    let result = try? Document.read(Array(unmarked(yaml).utf8), name: "case.yaml", format: .yaml).root.value
    if entry["fail"]?.boolean == true { return result == nil }
    guard let json = entry["json"], json.kind != .null else { return true }
    let expected = json.string.flatMap { try? JSONValue.parse($0) }
    return result == expected
  }

  /// Without the suite's marks for white space.
  static func unmarked(_ yaml: String) -> String {
    var text = yaml.replacingOccurrences(of: "␣", with: " ").replacingOccurrences(of: "←", with: "\r")
      .replacingOccurrences(of: "⇔", with: "\u{FEFF}").replacingOccurrences(of: "↵", with: "")
      .replacingOccurrences(of: "∎\n", with: "")
    while text.contains("—»") { text = text.replacingOccurrences(of: "—»", with: "»") }
    return text.replacingOccurrences(of: "»", with: "\t")
  }
}
