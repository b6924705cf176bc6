import Foundation
import KedgeDocuments
import Testing

@testable import KedgePolicy

/// docs/kedge-yaml.md has every key, and its example is a kedge.yaml.
struct ConfigurationDocumentationTests {
  @Test func `every key of the schema has a row`() throws {
    let schema = try PublishedSchemas.document("kedge.schema.json")
    var text = "\n| key | what it says |\n|---|---|\n"
    for (path, meaning) in Self.keys(schema.root, "", in: schema) { text += "| `\(path)` | \(meaning) |\n" }
    try Golden.expect(text, between: "<!-- begin keys -->", and: "<!-- end keys -->", of: "kedge-yaml.md")
  }

  private static func keys(_ node: Node, _ path: String, in schema: Document) -> [(String, String)] {
    var rows: [(String, String)] = []
    for member in node["properties"]?.members.map({ $0 }) ?? [] {
      let name = path.isEmpty ? member.name.string : "\(path).\(member.name)"
      let target = resolve(member.value, in: schema)
      let meaning = member.value["description"] ?? target["description"]
      rows.append((name, meaning?.string ?? ""))
      // Policies and lanes have a page of their own.
      if member.value["$ref"]?.string?.hasPrefix("policy") != true, member.name != "policies" {
        rows += keys(target, name, in: schema)
      }
    }
    if let value = node["additionalProperties"], value.kind == .object, node["properties"] == nil {
      rows += keys(resolve(value, in: schema), "\(path).*", in: schema)
    }
    return rows
  }

  private static func resolve(_ node: Node, in schema: Document) -> Node {
    guard let reference = node["$ref"]?.string, reference.hasPrefix("#"),
      let pointer = JSONPointer(String(reference.dropFirst())), let target = schema.node(at: pointer)
    else { return node }
    return target
  }

  @Test func `the example is read, and valid under the schema`() throws {
    let file = PublishedSchemas.docs.appending(path: "kedge-yaml.md")
    let page = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let start = try #require(page.range(of: "```yaml\n"))
    let end = try #require(page.range(of: "```\n", range: start.upperBound..<page.endIndex))
    let example = String(page[start.upperBound..<end.lowerBound])
    #expect(try PublishedSchemas.faults(example, under: "kedge.schema.json") == [])
    let configuration = try ConfigurationTests.read(example)
    #expect(configuration.modules.map(\.name) == ["billing", "common"])
    #expect(
      configuration.settings(of: .integration, under: configuration.policy(of: configuration.modules[0]))
        .undecided == .warn)
  }
}
