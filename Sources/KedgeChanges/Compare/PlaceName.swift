import KedgeDocuments

/// What people call a schema, from where it stands: the member it is for, the definition, the file.
enum PlaceName {
  private static let tables: Set<String> = [
    "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies", "schemas",
  ]
  private static let elements: Set<String> = [
    "items", "prefixItems", "additionalItems", "contains", "unevaluatedItems",
  ]

  /// What a schema holds others by: their names say nothing of what they are for.
  private static let applicators = elements.union([
    "additionalProperties", "unevaluatedProperties", "propertyNames", "not", "if", "then", "else", "allOf",
    "anyOf", "oneOf",
    "extends", "contentSchema", "schema",
  ])

  /// The name, without quotes.
  static func of(_ node: Node) -> String {
    var node = node
    var suffix = ""
    while let parent = node.parent {
      let name = node.name?.string
      if let part = part(node, parent) { return part + suffix }
      if let table = parent.name?.string, parent.parent != nil, tables.contains(table), let name {
        return name + suffix
      }
      // A file of schemas has them by name.
      if let name, parent.parent == nil, !applicators.contains(name) { return name + suffix }
      if let name, elements.contains(name), node.kind != .array { suffix = "[]" + suffix }
      if name == nil, let list = parent.name?.string, elements.contains(list) { suffix = "[]" + suffix }
      if name == "additionalProperties" || name == "unevaluatedProperties" { suffix = ".*" + suffix }
      node = parent
    }
    return stem(node.document.name) + suffix
  }

  /// The part of an API description that a node is the schema of: a parameter, a body, an answer.
  private static func part(_ node: Node, _ parent: Node) -> String? {
    if node["in"]?.kind == .string, let name = node["name"]?.string { return name }
    guard node.name == "schema" else { return nil }
    if let name = parent["name"]?.string, parent["in"]?.kind == .string { return name }
    if parent.parent?.name == "headers" { return parent.name?.string }
    let holder = parent.parent?.name == "content" ? parent.parent?.parent : parent
    if let holder, holder.parent?.name == "responses" { return holder.name.map { "answer \($0)" } }
    return holder?.name == "requestBody" ? "request body" : nil
  }

  /// The file's name up to its first dot.
  static func stem(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    return stem.isEmpty ? "the document" : stem
  }
}
