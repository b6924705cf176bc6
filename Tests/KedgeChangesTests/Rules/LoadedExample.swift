import KedgeContracts
import KedgeDocuments
import KedgeSchema

@testable import KedgeChanges

/// The two versions of a rule's example, loaded.
struct LoadedExample {
  let set: SchemaSet
  let old: SchemaID
  let new: SchemaID

  /// The example of a rule about JSON Schema; nil for other kinds of contract, and for rules about files.
  init?(_ rule: Rule) throws {
    guard rule.example.kind == .jsonSchema, rule.topic != .contract else { return nil }
    var set = SchemaSet()
    old = try Self.load(rule.example.old, .old, into: &set)
    new = try Self.load(rule.example.new, .new, into: &set)
    self.set = set
  }

  private static func load(
    _ text: String, _ universe: Universe, into set: inout SchemaSet
  ) throws -> SchemaID {
    try set.load(
      Document.read(Array(text.utf8), name: "example.json", format: .json), address: "example.json",
      dialect: .draft2020, universe: universe
    ) { _ in nil }
  }

  /// Whether the old and the new version accept a document; nil where one cannot judge.
  func judge(_ document: String) throws -> (old: Bool?, new: Bool?) {
    let root = try Document.read(Array(document.utf8), name: "witness", format: .json).root
    let validator = Validator(set)
    return (validator.isValid(root, old), validator.isValid(root, new))
  }
}
