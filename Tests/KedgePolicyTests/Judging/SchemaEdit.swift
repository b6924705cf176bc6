import Foundation
import KedgeDocuments
import Testing

/// An edit of one schema, with what documents it takes and leaves: a row of fixtures/openapi/everywhere.
struct SchemaEdit: Sendable, CustomTestStringConvertible {
  /// What documents the new schema takes beside those of the old one.
  enum Relation: String, Sendable {
    case narrower, wider, same
    /// Some more and some less.
    case other
  }

  let name: String
  let relation: Relation
  /// Whether values are the same as texts, as parameters and headers are written.
  let isText: Bool
  let old: Side
  let new: Side

  /// One of the two schemas.
  struct Side: Sendable {
    let schema: JSONValue
    let components: JSONValue?
    let version: String
  }

  var testDescription: String { name }

  /// All rows, in the order in which they are written.
  static let all: [SchemaEdit] = {
    let file = DescriptionPair.folder.appending(path: "everywhere/schemas.yaml")
    guard let bytes = try? Data(contentsOf: file),
      let document = try? Document.read(Array(bytes), name: "schemas.yaml")
    else { return [] }
    return document.root.elements.compactMap(SchemaEdit.init)
  }()

  private init?(_ row: Node) {
    guard let name = row["name"]?.string, let relation = row["is"]?.string.flatMap(Relation.init),
      let old = row["old"]?.value, let new = row["new"]?.value
    else { return nil }
    let versions = row["versions"]?.elements.compactMap(\.string) ?? ["3.1.0", "3.1.0"]
    self.name = name
    self.relation = relation
    isText = row["in"]?.string == "text"
    let before = row["components"]?.value
    self.old = Side(schema: old, components: before, version: versions[0])
    self.new = Side(schema: new, components: row["then"]?.value ?? before, version: versions[1])
  }
}
