public import KedgeDocuments

/// A kind of evidence: what it is called, what it shows, and its fields.
public struct EvidenceArtefact: Sendable {
  /// The name: `unit_test_results`.
  public let name: String
  /// What it shows, in a sentence.
  public let summary: String
  /// Its own fields, beside those that every artefact has.
  public let fields: [EvidenceField]

  init(_ name: String, _ summary: String, _ fields: [EvidenceField]) {
    (self.name, self.summary, self.fields) = (name, summary, fields)
  }

  /// Whose it is, when, on which commit, with which tool, from which files: what every artefact says.
  public static let header: [EvidenceField] = [
    EvidenceField("component", .text, "the module"),
    EvidenceField("validation_timestamp", .time, "when it was measured"),
    EvidenceField("commit", .commit, "the git commit that it was measured on"),
    EvidenceField(
      "tool",
      .object([
        EvidenceField("name", .text, "what measured it"), EvidenceField("version", .text, "its version"),
      ]), "what wrote it"),
    EvidenceField(
      "inputs",
      .list([
        EvidenceField("path", .text, "a file, from the root of the repository"),
        EvidenceField("sha256", .digest, "the digest of its bytes"),
      ]), "the files that it was measured on", isOptional: true),
  ]

  /// The JSON Schema of the artefact.
  public var schema: JSONValue {
    var schema: JSONObject = [
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string(Text(name)), "description": .string(Text(summary)),
    ]
    for member in EvidenceField.Form.object(Self.header + fields).members {
      schema[member.name] = member.value
    }
    return .object(schema)
  }
}
