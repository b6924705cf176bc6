import Foundation
import KedgeDocuments
import KedgeSchema
import Testing

/// The schemas in docs/, and our own validator over them.
enum PublishedSchemas {
  static let docs = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs")

  static func document(_ name: String) throws -> Document {
    try Document.read(Array(try Data(contentsOf: docs.appending(path: name))), name: name)
  }

  /// What is wrong with a text under a schema; empty for nothing.
  static func faults(_ text: String, under name: String) throws -> [String] {
    var set = SchemaSet()
    let schema = try set.load(
      try document(name), address: name, dialect: .draft2020, universe: .new, resolver: { try document($0) })
    #expect(set.problems.isEmpty)
    let result = Validator(set).validate(try Document.read(Array(text.utf8), name: "text.yaml").root, schema)
    if result.isValid == true { return [] }
    return result.errors.isEmpty ? [result.undecided ?? "?"] : result.errors.map(\.description)
  }
}
