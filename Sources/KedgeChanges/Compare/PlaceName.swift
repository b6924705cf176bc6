import KedgeDocuments

/// What people call a schema, from where it stands: the member it is for, the definition, the file.
enum PlaceName {
  private static let tables: Set<String> = [
    "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies", "schemas",
  ]
  private static let elements: Set<String> = [
    "items", "prefixItems", "additionalItems", "contains", "unevaluatedItems",
  ]

  /// The name, without quotes.
  static func of(_ node: Node) -> String {
    var node = node
    var suffix = ""
    while let parent = node.parent {
      let name = node.name?.string
      if let table = parent.name?.string, parent.parent != nil, tables.contains(table), let name {
        return name + suffix
      }
      if let name, elements.contains(name), node.kind != .array { suffix = "[]" + suffix }
      if name == nil, let list = parent.name?.string, elements.contains(list) { suffix = "[]" + suffix }
      if name == "additionalProperties" || name == "unevaluatedProperties" { suffix = ".*" + suffix }
      node = parent
    }
    return stem(node.document.name) + suffix
  }

  /// The file's name up to its first dot.
  static func stem(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    return stem.isEmpty ? "the document" : stem
  }
}
