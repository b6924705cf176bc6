import KedgeDocuments

extension ValidationRun {
  mutating func checkArray(_ keyword: Keyword, _ schema: Schema, _ node: Node, _ own: inout Evaluated) -> Bool
  {
    guard node.kind == .array else { return true }
    let count = node.elementCount
    switch keyword.rule {
    case .prefixItems(let parts):
      own.prefix = max(own.prefix, min(parts.count, count))
      var isValid = true
      for (element, part) in zip(node.elements, parts) where !inside(part, element) { isValid = false }
      return isValid
    case .items(let part, let start):
      own.allElements = true
      var isValid = true
      for element in node.elements.dropFirst(start) where !inside(part, element) { isValid = false }
      return isValid
    case .contains(let part, let minimum, let maximum):
      var matching = 0
      for element in node.elements {
        var none = Evaluated()
        guard silently(part, element, &none) else { continue }
        matching += 1
        if schema.dialect.draft >= .draft2020 { own.elements.insert(element.index) }
      }
      let isValid = matching >= minimum && maximum.map { matching <= $0 } ?? true
      return verdict(isValid, node, schema, keyword, "contains \(matching) matching elements")
    case .maxItems(let bound):
      return verdict(count <= bound, node, schema, keyword, "has more than \(bound) elements")
    case .minItems(let bound):
      return verdict(count >= bound, node, schema, keyword, "has fewer than \(bound) elements")
    case .uniqueItems(true):
      return verdict(Self.isUnique(node), node, schema, keyword, "has equal elements")
    default: return true
    }
  }

  /// Applies a schema to a part of the instance.
  mutating func inside(_ part: SchemaID, _ node: Node) -> Bool {
    var none = Evaluated()
    return apply(part, node, &none)
  }

  private static func isUnique(_ node: Node) -> Bool {
    var seen = Swift.Set<JSONValue>()
    return node.elements.allSatisfy { seen.insert($0.value).inserted }
  }

  mutating func checkUnevaluated(
    _ keyword: Keyword, _ schema: Schema, _ node: Node, _ own: inout Evaluated
  ) -> Bool {
    switch keyword.rule {
    case .unevaluatedItems(let part):
      guard node.kind == .array, !own.allElements else { return true }
      var isValid = true
      for (index, element) in node.elements.enumerated()
      where index >= own.prefix && !own.elements.contains(element.index) && !inside(part, element) {
        isValid = false
      }
      own.allElements = true
      return isValid
    case .unevaluatedProperties(let part):
      guard node.kind == .object, !own.allMembers else { return true }
      var isValid = true
      for member in node.members
      where !own.members.contains(member.value.index) && !inside(part, member.value) { isValid = false }
      own.allMembers = true
      return isValid
    default: return true
    }
  }
}
