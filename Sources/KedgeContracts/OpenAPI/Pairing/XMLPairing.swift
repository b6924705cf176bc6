import KedgeDocuments
import KedgeSchema

/// What two versions of a schema say of how its documents are written in XML: names, attributes, name spaces.
///
/// Both are walked together, by names and positions; what only one of them has is not XML's matter. Where nothing else is
/// said the name of the root element is that of the component; a schema that is written in place has none.
///
/// - SeeAlso: OpenAPI Specification 3.0.3 and 3.2.0, "XML Object".
struct XMLPairing {
  private let set: SchemaSet
  private var seen: Set<[SchemaID]> = []
  /// Where the two differ.
  private(set) var differences: [(name: Text, old: Node, new: Node)] = []

  init(_ old: SchemaID, _ new: SchemaID, in set: SchemaSet) {
    self.set = set
    walk(old, new, name: nil)
  }

  /// - Parameter name: What elements are called where nothing is said; nil at the root.
  private mutating func walk(_ old: SchemaID, _ new: SchemaID, name: Text?) {
    guard seen.insert([old, new]).inserted else { return }
    let (before, after) = (set.behindReferences(old), set.behindReferences(new))
    var first = Self.words(before.node, name ?? ComponentUses.name(of: set[old].node))
    var second = Self.words(after.node, name ?? ComponentUses.name(of: set[new].node))
    if first["name"] == nil || second["name"] == nil { (first["name"], second["name"]) = (nil, nil) }
    if first != second {
      let name = name ?? ""
      differences.append((name, before.node["xml"] ?? before.node, after.node["xml"] ?? after.node))
    }
    for one in before.keywords {
      for other in after.keywords { walk(one.rule, other.rule, name) }
    }
  }

  private mutating func walk(_ old: KeywordRule, _ new: KeywordRule, _ name: Text?) {
    switch (old, new) {
    case (.properties(let first), .properties(let second)):
      for member in first {
        guard let other = second.first(where: { $0.name == member.name }) else { continue }
        walk(member.schema, other.schema, name: member.name)
      }
    case (.items(let first, _), .items(let second, _)): walk(first, second, name: name)
    case (.additionalProperties(let first), .additionalProperties(let second)):
      walk(first, second, name: "")
    case (.allOf(let first), .allOf(let second)), (.anyOf(let first), .anyOf(let second)),
      (.oneOf(let first), .oneOf(let second)):
      for (one, other) in zip(first, second) { walk(one, other, name: name ?? "") }
    default: break
    }
  }

  /// What is said, and what holds anyway of the name.
  private static func words(_ schema: Node, _ name: Text?) -> [Text: JSONValue] {
    var result: [Text: JSONValue] = [:]
    result["name"] = name.map { .string($0) }
    for member in schema["xml"]?.members.map({ $0 }) ?? [] where !member.name.string.hasPrefix("x-") {
      if member.value.boolean != false { result[member.name] = member.value.value }
    }
    // Since 3.2 the kind of node is said in one word.
    if result["nodeType"] == .string("attribute") {
      (result["nodeType"], result["attribute"]) = (nil, .boolean(true))
    }
    return result
  }
}
