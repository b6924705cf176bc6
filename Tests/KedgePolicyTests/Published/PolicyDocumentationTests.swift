import KedgeDocuments
import Testing

@testable import KedgePolicy

/// docs/policy.md says every value of the policy with its line, and docs/matriz.yaml is the policy.
struct PolicyDocumentationTests {
  @Test func `the text of the policy is published`() throws {
    try Golden.expect(BuiltInPolicies.matrizText, at: "matriz.yaml")
  }

  @Test func `every value has a row with the line that it comes from`() throws {
    let document = try Document.read(
      Array(BuiltInPolicies.matrizText.utf8), name: "matriz.yaml", format: .yaml)
    let schema = try PublishedSchemas.document("policy.schema.json")
    var text = ""
    for member in document.root.members {
      text += "\n### `\(member.name)`\n\n"
      text += "| line | value | what it says |\n|---|---|---|\n"
      for node in Self.rows(member.value) {
        let line = node.document.position(at: node.keyRange?.lowerBound ?? node.range.lowerBound).line
        let path = Self.path(node)
        let value = node.source.replacing("|", with: "\\|")
        text +=
          "| [\(line)](matriz.yaml#L\(line)) | `\(path)`: `\(value)` | \(Self.meaning(node, in: schema)) |\n"
      }
    }
    try Golden.expect(text, between: "<!-- begin values -->", and: "<!-- end values -->", of: "policy.md")
  }

  /// Scalars, lists of scalars, and objects that stand in a list or on one line.
  static func rows(_ node: Node) -> [Node] {
    switch node.kind {
    case .object where node.parent?.kind == .array || isOnOneLine(node) && node.memberCount > 0: [node]
    case .object: node.members.isEmpty ? [node] : node.members.flatMap { rows($0.value) }
    case .array: node.elements.contains { $0.kind == .object } ? node.elements.flatMap { rows($0) } : [node]
    default: [node]
    }
  }

  private static func isOnOneLine(_ node: Node) -> Bool {
    node.document.position(at: node.range.lowerBound).line
      == node.document.position(at: node.range.upperBound).line
      && node.document.bytes[node.range.lowerBound] == UInt8(ascii: "{")
  }

  private static func path(_ node: Node) -> String {
    node.pointer.tokens.map(\.string).joined(separator: ".")
  }

  /// The description that the schema has for a value, or for the nearest that holds it.
  static func meaning(_ node: Node, in schema: Document) -> String {
    var place: Node? = schema.root
    var meaning = ""
    for token in node.pointer.tokens {
      guard let here = place.map({ resolve($0, in: schema) }) else { break }
      place = here["properties"]?[token] ?? here["additionalProperties"] ?? here["items"]
      if let text = place?["description"]?.string
        ?? place.flatMap({ resolve($0, in: schema)["description"]?.string })
      {
        meaning = text
      }
    }
    return meaning.replacing("|", with: "\\|")
  }

  private static func resolve(_ node: Node, in schema: Document) -> Node {
    guard let reference = node["$ref"]?.string, let pointer = JSONPointer(String(reference.dropFirst())),
      let target = schema.node(at: pointer)
    else { return node }
    return target
  }
}

extension NodeMembers {
  fileprivate var isEmpty: Bool { !contains { _ in true } }
}
