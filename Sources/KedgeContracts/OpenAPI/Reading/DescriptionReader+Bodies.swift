import KedgeDocuments
import KedgeSchema

/// Bodies of requests and responses.
extension DescriptionReader {
  /// The body of an operation; in Swagger 2.0 the parameters say what it is.
  mutating func body(
    of operation: Node, _ parameters: [Node], _ flow: Flow
  ) throws(ContractError) -> RequestBody? {
    if version == .swagger20 { return try swaggerBody(of: operation, parameters, flow) }
    guard let node = operation["requestBody"].flatMap({ target(of: $0) }) else { return nil }
    return RequestBody(
      node: node, isRequired: node["required"]?.boolean == true, content: try content(of: node, flow))
  }

  /// The representations that a body or response has.
  mutating func content(of holder: Node, _ flow: Flow) throws(ContractError) -> [MediaType] {
    let key = PartKey(node: holder, flow: flow)
    if let known = contents[key] { return known }
    var result: [MediaType] = []
    for member in holder["content"]?.members.map({ $0 }) ?? [] {
      guard let node = target(of: member.value) else { continue }
      result.append(try mediaType(MediaRange(member.name), node, flow))
    }
    contents[key] = result
    return result
  }

  private mutating func mediaType(
    _ range: MediaRange, _ node: Node, _ flow: Flow
  ) throws(ContractError) -> MediaType {
    let (schema, schemaNode) = try schema("schema", of: node, flow)
    var items: SchemaID?
    if let itemSchema = node["itemSchema"] { items = try self.schema(at: itemSchema, flow) }
    var encodings: [Text: Encoding] = [:]
    for member in node["encoding"]?.members.map({ $0 }) ?? [] where range.isForm {
      encodings[member.name] = try encoding(member.value, flow)
    }
    var result = MediaType(
      range: range, node: node, schema: schema, schemaNode: schemaNode, itemSchema: items,
      encodings: encodings)
    if range.isMultipart {
      for element in node["prefixEncoding"]?.elements.map({ $0 }) ?? [] {
        result.prefixEncodings.append(try encoding(element, flow))
      }
      if let element = node["itemEncoding"] { result.itemEncoding = try encoding(element, flow) }
    }
    return result
  }

  private mutating func encoding(_ node: Node, _ flow: Flow) throws(ContractError) -> Encoding {
    var inner = JSONObject()
    for name: Text in ["encoding", "prefixEncoding", "itemEncoding"] { inner[name] = node[name]?.value }
    let types = node["contentType"]?.string?.split(separator: ",").map { MediaRange(Text(String($0))) }
    return Encoding(
      contentTypes: types.map(Set.init), serialization: serialization(of: node, .query),
      headers: try headers(node["headers"], flow), inner: inner.isEmpty ? nil : .object(inner), node: node)
  }

  /// The responses of an operation, with bodies, headers and links.
  mutating func responses(of operation: Node, _ flow: Flow) throws(ContractError) -> [HTTPResponse] {
    var result: [HTTPResponse] = []
    for member in operation["responses"]?.members.map({ $0 }) ?? [] {
      guard let status = StatusRange(member.name), let node = target(of: member.value) else { continue }
      let content =
        version == .swagger20
        ? try swaggerContent(of: node, operation, flow) : try content(of: node, flow)
      var links: [Link] = []
      for link in node["links"]?.members.map({ $0 }) ?? [] {
        if let target = target(of: link.value) { links.append(Link(name: link.name, node: target)) }
      }
      result.append(
        HTTPResponse(
          status: status, node: node, headers: try headers(node["headers"], flow), content: content,
          links: links))
    }
    return result
  }
}
