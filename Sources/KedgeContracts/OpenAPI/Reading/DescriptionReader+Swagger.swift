import KedgeDocuments
import KedgeSchema

/// What Swagger 2.0 says in other places: bodies as parameters, media types by operation.
extension DescriptionReader {
  /// The body that parameters `in: body` and `in: formData` make.
  mutating func swaggerBody(
    of operation: Node, _ parameters: [Node], _ flow: Flow
  ) throws(ContractError) -> RequestBody? {
    if let node = parameters.first(where: { $0["in"]?.string == "body" }) {
      let (schema, schemaNode) = try schema("schema", of: node, flow)
      let content = mediaRanges("consumes", operation, default: "application/json").map { range in
        MediaType(
          range: range, node: node, schema: schema, schemaNode: schemaNode, itemSchema: nil, encodings: [:])
      }
      return RequestBody(node: node, isRequired: node["required"]?.boolean == true, content: content)
    }
    let fields = parameters.filter { $0["in"]?.string == "formData" }
    guard let first = fields.first else { return nil }
    let hasFile = fields.contains { $0["type"]?.string == "file" }
    let fallback: Text = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded"
    let schema = try formSchema(fields, flow, at: operation["parameters"] ?? operation)
    let encodings = swaggerEncodings(fields)
    let content = mediaRanges("consumes", operation, default: fallback).map { range in
      MediaType(
        range: range, node: first, schema: schema, schemaNode: first, itemSchema: nil, encodings: encodings)
    }
    return RequestBody(
      node: first, isRequired: fields.contains { $0["required"]?.boolean == true }, content: content)
  }

  /// How the lists among the fields of a form are written.
  private func swaggerEncodings(_ fields: [Node]) -> [Text: Encoding] {
    var result: [Text: Encoding] = [:]
    for field in fields where field["type"]?.string == "array" {
      guard let name = field["name"]?.text else { continue }
      result[name] = Encoding(
        contentTypes: nil, serialization: swaggerSerialization(of: field, .query), headers: [], inner: nil,
        node: field)
    }
    return result
  }

  /// The object that the fields of a form are.
  private mutating func formSchema(
    _ fields: [Node], _ flow: Flow, at list: Node
  ) throws(ContractError) -> SchemaID {
    var members: [PropertySchema] = []
    var required: [Text] = []
    for field in fields {
      guard let name = field["name"]?.text else { continue }
      members.append(PropertySchema(name: name, schema: try schema(at: field, flow)))
      if field["required"]?.boolean == true { required.append(name) }
    }
    guard let like = members.first.map({ set[$0.schema] }) else { return anything(at: root) }
    var keywords = [
      Keyword(name: "type", node: list, rule: .type(.object)),
      Keyword(name: "properties", node: list, rule: .properties(members)),
    ]
    if !required.isEmpty {
      keywords.append(Keyword(name: "required", node: list, rule: .required(required)))
    }
    return set.add(keywords: keywords, at: list, dialect: like.dialect, resource: like.resource)
  }

  /// A response has one schema for all media types.
  mutating func swaggerContent(
    of response: Node, _ operation: Node, _ flow: Flow
  ) throws(ContractError) -> [MediaType] {
    guard response["schema"] != nil else { return [] }
    let (schema, schemaNode) = try schema("schema", of: response, flow)
    return mediaRanges("produces", operation, default: "application/json").map { range in
      MediaType(
        range: range, node: response, schema: schema, schemaNode: schemaNode, itemSchema: nil, encodings: [:])
    }
  }

  private func mediaRanges(_ name: Text, _ operation: Node, default fallback: Text) -> [MediaRange] {
    let listed = (operation[name] ?? root[name])?.elements.compactMap(\.text) ?? []
    var result: [MediaRange] = []
    for range in (listed.isEmpty ? [fallback] : listed).map(MediaRange.init) where !result.contains(range) {
      result.append(range)
    }
    return result
  }
}
