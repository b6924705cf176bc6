import KedgeDocuments
import KedgeSchema

/// Parameters and headers.
extension DescriptionReader {
  /// The parameters among some nodes that are no bodies; header parameters with a meaning of their own are left out, as
  /// the specification says.
  mutating func parameters(
    _ nodes: [Node], _ path: PathTemplate, _ flow: Flow
  ) throws(ContractError) -> [HTTPParameter] {
    var result: [HTTPParameter] = []
    for node in nodes {
      guard let name = node["name"]?.text, let place = node["in"]?.string.flatMap(ParameterPlace.init) else {
        continue
      }
      if place == .header, Self.ignoredHeaders.contains(Self.lowercased(name)) { continue }
      result.append(try parameter(node, name, place, flow))
    }
    return result
  }

  private static let ignoredHeaders: Set<String> = ["accept", "content-type", "authorization"]

  static func lowercased(_ text: Text) -> String {
    String(decoding: text.string.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  private mutating func parameter(
    _ node: Node, _ name: Text, _ place: ParameterPlace, _ flow: Flow
  ) throws(ContractError) -> HTTPParameter {
    let key = PartKey(node: node, flow: flow)
    if let known = parameters[key] { return known }
    let isRequired = node["required"]?.boolean == true || place == .path
    let result = try value(node, name, place, isRequired: isRequired, flow)
    parameters[key] = result
    return result
  }

  /// The headers that a response or a part of a form has.
  mutating func headers(_ list: Node?, _ flow: Flow) throws(ContractError) -> [HTTPParameter] {
    var result: [HTTPParameter] = []
    for member in list?.members.map({ $0 }) ?? [] {
      guard Self.lowercased(member.name) != "content-type", let node = target(of: member.value) else {
        continue
      }
      let isRequired = node["required"]?.boolean == true
      result.append(try value(node, member.name, .header, isRequired: isRequired, flow))
    }
    return result
  }

  private mutating func value(
    _ node: Node, _ name: Text, _ place: ParameterPlace, isRequired: Bool, _ flow: Flow
  ) throws(ContractError) -> HTTPParameter {
    let (schema, schemaNode) = try valueSchema(node, flow)
    let standsFor = version == .swagger20 ? node : node["schema"].flatMap { target(of: $0) }
    return HTTPParameter(
      name: name, place: place, isRequired: isRequired, node: node,
      serialization: serialization(of: node, place), schema: schema, schemaNode: schemaNode,
      defaultValue: standsFor?["default"]?.value)
  }

  private mutating func valueSchema(
    _ node: Node, _ flow: Flow
  ) throws(ContractError) -> (SchemaID, Node) {
    if version == .swagger20 { return (try schema(at: node, flow), node) }
    if let media = Self.media(of: node) { return try schema("schema", of: media.value, flow) }
    return try schema("schema", of: node, flow)
  }

  private static func media(of node: Node) -> NodeMembers.Member? {
    node["content"]?.members.first { _ in true }
  }

  // MARK: Serialization

  /// How a parameter, header or member of a form is written, with what holds when nothing is said.
  func serialization(of node: Node, _ place: ParameterPlace) -> Serialization {
    if version == .swagger20 { return swaggerSerialization(of: node, place) }
    if let media = Self.media(of: node) {
      return Serialization(form: .content(MediaRange(media.name).text))
    }
    let style = node["style"]?.text ?? (place == .query || place == .cookie ? "form" : "simple")
    // Of `deepObject` nothing is exploded or not.
    let explode = node["explode"]?.boolean ?? (style == "form" || style == "cookie")
    var result = Serialization(form: .style(style, explode: explode && style != "deepObject"))
    if place == .query || allowsReservedAnywhere && (place == .path || style == "form") {
      result.allowsReserved = node["allowReserved"]?.boolean == true
    }
    if place == .query { result.allowsEmpty = node["allowEmptyValue"]?.boolean == true }
    return result
  }

  /// Since 3.2 `allowReserved` is for every place that escapes characters, and not for the query alone.
  private var allowsReservedAnywhere: Bool { root["openapi"]?.string?.hasPrefix("3.2") == true }

  func swaggerSerialization(of node: Node, _ place: ParameterPlace) -> Serialization {
    let isQuery = place == .query || place == .cookie
    let isEmpty = isQuery && node["allowEmptyValue"]?.boolean == true
    let (style, explode): (Text, Bool) =
      switch node["collectionFormat"]?.string {
      case "multi": ("form", true)
      case "ssv": ("spaceDelimited", false)
      case "tsv": ("tabDelimited", false)
      case "pipes": ("pipeDelimited", false)
      default: (isQuery ? "form" : "simple", false)
      }
    var result = Serialization(form: .style(style, explode: explode), allowsEmpty: isEmpty)
    var items = node["items"]
    while let inner = items, inner["type"]?.string == "array" {
      result.inner.append(inner["collectionFormat"]?.text ?? "csv")
      items = inner["items"]
    }
    return result
  }
}
