import Testing

@testable import KedgeDocuments

/// What writing and reading must keep, on random values; the seed is printed.
@Suite struct WriterPropertyTests {
  static let seed: UInt64 = 20_260
  static let count = 4_000

  private static func values() -> [JSONValue] {
    print("random values: seed \(seed), \(count)")
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in RandomValue.value(&generator) }
  }

  @Test func `write then read is identity, spelling and order included`() throws {
    for value in Self.values() {
      let text = value.description
      let read = try Document.read(Array(text.utf8), name: "t.json")
      #expect(read.root.value == value)
      #expect(read.root.value.description == text)
      #expect(Document(value: value).root.isEqual(to: read.root))
      // YAML 1.2 is a superset of JSON; libyaml takes what has no escapes of surrogate pairs and no odd characters.
      if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), !text.contains(" ,"), text.utf8.count < 500 {
        let yaml = try YAMLReader.read(Array(text.utf8), name: "t.yaml", limits: .standard)
        #expect(yaml.root.value == value, "\(text)")
      }
    }
  }

  @Test func `the canonical form is idempotent, and equal exactly for equal values`() throws {
    var generator = SeededGenerator(seed: Self.seed + 1)
    var byText: [[UInt8]: JSONValue] = [:]
    for value in Self.values() {
      let text = CanonicalWriter.write(value)
      let again = try Document.read(text, name: "t.json").root
      #expect(CanonicalWriter.write(again) == text)
      #expect(again.value == value)
      #expect(CanonicalWriter.write(Self.respelt(value, &generator)) == text)
      if let other = byText[text] { #expect(other == value) }
      byText[text] = value
    }
    // Equal values have equal texts, so as many values as texts.
    #expect(Set(byText.values).count == byText.count)
  }

  /// An equal value: members in another order, numbers in another spelling.
  private static func respelt(_ value: JSONValue, _ generator: inout SeededGenerator) -> JSONValue {
    switch value {
    case .number(let number):
      let lexical = number.lexical
      let isPlain = lexical.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) }
      return .number(isPlain ? ExactNumber(lexical: lexical + ".000e0") ?? number : number)
    case .array(let elements): return .array(elements.map { respelt($0, &generator) })
    case .object(let object):
      let members = object.members.map { ($0.name, respelt($0.value, &generator)) }
      return .object(JSONObject(members.shuffled(using: &generator)))
    default: return value
    }
  }
}
