import Foundation
import Testing

@testable import KedgeChanges
@testable import KedgeContracts

/// docs/openapi-fields.md says of every field what becomes of it.
@Suite struct ObjectModelTests {
  private struct Row {
    let object: String
    let field: String
    let cells: [String]
  }

  /// Objects and fields that the check of the object model leaves to the dialect of schemas, or to names.
  private static let others: [String: [String]] = [
    "schema": [
      "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength",
      "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "required",
      "enum", "type", "allOf", "items", "properties", "additionalProperties", "format", "title",
      "description", "default", "oneOf", "anyOf", "not", "nullable", "discriminator", "readOnly",
      "writeOnly", "xml", "externalDocs", "example", "deprecated", "const", "if", "then", "else",
      "dependentSchemas", "dependentRequired", "prefixItems", "contains", "minContains", "maxContains",
      "patternProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentEncoding",
      "$ref", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$schema", "$vocabulary", "$defs",
      "$comment", "examples", "contentMediaType", "contentSchema",
    ],
    "discriminator": [
      "propertyName", "mapping", "defaultMapping",
    ],
    "xml": [
      "name", "namespace", "prefix", "attribute", "wrapped", "nodeType",
    ],
    "security-requirement": ["a-scope"],
  ]

  private static func rows() throws -> [Row] {
    let path = RuleCatalogueTests.root.appending(path: "docs/openapi-fields.md")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 6, cells[1].hasPrefix("`") else { return nil }
      return Row(object: cells[0], field: cells[1].filter { $0 != "`" }, cells: Array(cells[3...]))
    }
  }

  @Test func `every field of the object models has a row, and every row a field`() throws {
    let named = ObjectModel.fieldNames.merging(Self.others) { $0 + $1 }
    let expected = named.flatMap { object, fields in
      fields.map { "\(object) > \($0)".replacing("-", with: " ") }
    }
    #expect(try Self.rows().map { "\($0.object) > \($0.field)" }.sorted() == expected.sorted())
  }

  @Test func `every cell is a rule, a judgement, a proof or a reason`() throws {
    for row in try Self.rows() {
      for cell in row.cells {
        if cell.hasPrefix("`"), cell.hasSuffix("`") {
          #expect(
            Catalogue[String(cell.dropFirst().dropLast())] != nil, "\(row.object) \(row.field): \(cell)")
        } else {
          let isSaid =
            cell == "judged by inclusion" || cell.contains(/^(no wire|not compared): .{8,}/)
          #expect(isSaid, "\(row.object) \(row.field): \(cell)")
        }
      }
    }
  }
}
