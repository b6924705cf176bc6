import KedgeDocuments
import Testing

@testable import KedgePolicy

/// What the reader takes the published schema takes: on policies with a value replaced, made from seeds.
struct PolicySchemaPropertyTests {
  private static let values = [
    "0", "-1", "1.5", "200", "true", "null", "[]", "{}", "x", "\"\"", "2026-12-31", "[x]", "{ x: 1 }", "/x",
    "block",
    "breaking", "[[x]]", "integration",
  ]

  /// The text with one value replaced, and what was replaced by what.
  private static func mutation(_ seed: UInt64, of document: Document) -> (text: String, what: String) {
    var random = Random(state: seed)
    let nodes = nodes(document.root)
    let node = nodes[random.below(nodes.count)]
    let value = values[random.below(values.count)]
    var bytes = document.bytes
    bytes.replaceSubrange(node.range.lowerBound..<node.range.upperBound, with: Array((" " + value).utf8))
    return (String(decoding: bytes, as: UTF8.self), "\(node.pointer) as \(value)")
  }

  private static func nodes(_ root: Node) -> [Node] {
    var (found, pending): ([Node], [Node]) = ([], [root])
    while let node = pending.popLast() {
      if node.parent != nil { found.append(node) }
      pending += node.elements.map { $0 } + node.members.map(\.value)
    }
    return found.sorted { $0.index < $1.index }
  }

  @Test func `what is read is valid`() throws {
    let document = try Document.read(
      Array(BuiltInPolicies.matrizText.utf8), name: "matriz.yaml", format: .yaml)
    var (read, refused) = (0, 0)
    for seed in 1...400 {
      let (text, what) = Self.mutation(UInt64(seed), of: document)
      guard (try? Document.read(Array(text.utf8), name: "text.yaml")) != nil else { continue }
      guard PolicySchemaTests.isRead(text) else {
        refused += 1
        continue
      }
      read += 1
      #expect(try PublishedSchemas.faults(text, under: "policy.schema.json") == [], "seed \(seed): \(what)")
    }
    #expect(read > 20)
    #expect(refused > 200)
  }
}
