import KedgeDocuments
import Testing

@testable import KedgePolicy

/// docs/evidence.md and docs/evidence/ are what the code says.
struct EvidenceDocumentationTests {
  @Test(arguments: EvidenceSchemas.all.map(\.name))
  func `the schema of an artefact is published`(_ name: String) throws {
    let artefact = try #require(EvidenceSchemas[name])
    try Golden.expect(Self.pretty(artefact.schema) + "\n", at: "evidence/\(name).schema.json")
  }

  @Test(arguments: EvidenceSchemas.all.map(\.name))
  func `an artefact that passes its gates is valid under its published schema`(_ name: String) throws {
    #expect(
      try PublishedSchemas.faults(try GateTests.text(name), under: "evidence/\(name).schema.json") == [])
    #expect(try PublishedSchemas.faults("{}", under: "evidence/\(name).schema.json") != [])
  }

  @Test func `every artefact is described`() throws {
    var text = "\n### In every artefact\n\n" + Self.table(EvidenceArtefact.header)
    for artefact in EvidenceSchemas.all { text += "\n" + Self.section(artefact) }
    try Golden.expect(
      text, between: "<!-- begin artefacts -->", and: "<!-- end artefacts -->", of: "evidence.md")
  }

  private static func section(_ artefact: EvidenceArtefact) -> String {
    let policy = BuiltInPolicies.matriz
    let aliases = policy.evidence.aliases[artefact.name] ?? []
    var text = "### `\(artefact.name)`\n\n\(artefact.summary) [Schema](evidence/\(artefact.name).schema.json)"
    text +=
      aliases.isEmpty ? ".\n\n" : "; also called \(aliases.map { "`\($0)`" }.joined(separator: ", ")).\n\n"
    text += table(artefact.fields)
    for gate in policy.gates where gate.evidence == artefact.name {
      let lines = gate.checks.map {
        "`\($0.node.source)` ([line \($0.node.position.line)](matriz.yaml#L\($0.node.position.line)))"
      }
      text += "\nGate `\(gate.name)`, to \(gate.lane.rawValue): \(lines.joined(separator: ", ")).\n"
    }
    return text
  }

  private static func table(_ fields: [EvidenceField]) -> String {
    "| field | holds | meaning |\n|---|---|---|\n" + rows(fields, "").joined()
  }

  private static func rows(_ fields: [EvidenceField], _ path: String) -> [String] {
    fields.flatMap { field -> [String] in
      let name = "\(path)/\(field.name)"
      let optional = field.isOptional ? ", may be missing" : ""
      let row = "| `\(name)` | \(word(field.form))\(optional) | \(field.meaning) |\n"
      switch field.form {
      case .object(let fields): return [row] + rows(fields, name)
      case .list(let fields): return [row] + rows(fields, "\(name)/*")
      default: return [row]
      }
    }
  }

  private static func word(_ form: EvidenceField.Form) -> String {
    switch form {
    case .count: "whole number"
    case .number: "number"
    case .flag: "true or false"
    case .text: "text"
    case .time: "time, RFC 3339"
    case .digest: "SHA-256"
    case .commit: "git commit"
    case .choice(let names): names.joined(separator: ", ")
    case .object: "object"
    case .list: "list"
    }
  }

  /// JSON with two spaces a level.
  static func pretty(_ value: JSONValue, _ indent: String = "") -> String {
    let inner = indent + "  "
    switch value {
    case .array(let elements) where !elements.isEmpty:
      if elements.allSatisfy({ $0.kind != .object && $0.kind != .array }) { return value.description }
      return "[\n" + elements.map { inner + pretty($0, inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let object) where !object.isEmpty:
      let members = object.members.map { "\(inner)\(JSONValue.string($0.name)): \(pretty($0.value, inner))" }
      return "{\n" + members.joined(separator: ",\n") + "\n\(indent)}"
    default: return value.description
    }
  }
}

extension Node {
  /// As it is written, on one line.
  var source: String {
    let text = String(decoding: document.bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).map { line in
      let start = line.drop { $0 == " " }
      return String(start)
    }.joined(separator: "; ")
  }
}
