import KedgeDocuments

/// Which members a view leaves out.
///
/// - SeeAlso: OpenAPI Specification 3.0.3, "Schema Object": a `readOnly` property that is required is so in responses only,
///   a `writeOnly` one in requests only.
struct MemberVisibility {
  /// The keyword that hides a member; nil when every member counts.
  private let flag: Text?

  init(_ view: SchemaView) {
    flag =
      switch view {
      case .exchange: nil
      case .request: "readOnly"
      case .response: "writeOnly"
      }
  }

  /// Whether the view leaves anything out at all.
  var isPartial: Bool { flag != nil }

  /// Whether a member with this schema plays no part.
  func hides(_ schema: Node) -> Bool { flag.map { Self.declares($0, schema, 0) } ?? false }

  /// Whether a member plays no part that an object schema requires, wherever around it the member is declared.
  func hides(_ name: Text, requiredBy schema: Node) -> Bool {
    guard isPartial else { return false }
    var places = [schema]
    if let list = schema.parent, list.name == "allOf", let whole = list.parent { places.append(whole) }
    return places.contains { Self.declarations(of: name, in: $0, 0).contains(where: hides) }
  }

  private static func declarations(of name: Text, in schema: Node, _ depth: Int) -> [Node] {
    guard depth < 8 else { return [] }
    var found = schema["properties"]?[name].map { [$0] } ?? []
    if let target = target(of: schema) { found += declarations(of: name, in: target, depth + 1) }
    for part in schema["allOf"]?.elements.map({ $0 }) ?? [] {
      found += declarations(of: name, in: part, depth + 1)
    }
    return found
  }

  private static func declares(_ flag: Text, _ schema: Node, _ depth: Int) -> Bool {
    guard depth < 8 else { return false }
    if schema[flag]?.boolean == true { return true }
    if let target = target(of: schema), declares(flag, target, depth + 1) { return true }
    return schema["allOf"]?.elements.contains { declares(flag, $0, depth + 1) } ?? false
  }

  /// What a reference within the document leads to.
  private static func target(of schema: Node) -> Node? {
    guard let reference = schema["$ref"]?.string, reference.utf8.starts(with: "#/".utf8),
      let pointer = JSONPointer(PercentEncoding.decoded(String(reference.dropFirst())))
    else { return nil }
    return schema.document.node(at: pointer)
  }
}
