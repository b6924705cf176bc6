import KedgeDocuments
import KedgeSchema

/// The names that every object of a schema has, as far as its structure says so: what it requires, and what each of its
/// alternatives requires.
struct ImpliedNames {
  private static let depthLimit = 16

  let set: SchemaSet

  func names(of id: SchemaID, depth: Int = 0) -> Set<Text> {
    guard depth < Self.depthLimit else { return [] }
    var result: Set<Text> = []
    for keyword in set[id].keywords {
      switch keyword.rule {
      case .required(let names): result.formUnion(names)
      case .allOf(let parts): for part in parts { result.formUnion(names(of: part, depth: depth + 1)) }
      case .reference(let target): result.formUnion(names(of: target, depth: depth + 1))
      case .anyOf(let parts), .oneOf(let parts): result.formUnion(common(parts, depth))
      default: break
      }
    }
    return result
  }

  private func common(_ parts: [SchemaID], _ depth: Int) -> Set<Text> {
    var result: Set<Text>?
    for part in parts where mayBeObject(part) {
      let names = names(of: part, depth: depth + 1)
      result = result.map { $0.intersection(names) } ?? names
    }
    return result ?? []
  }

  private func mayBeObject(_ id: SchemaID) -> Bool {
    if set[id].boolean == false { return false }
    return set[id].keywords.allSatisfy {
      if case .type(let types) = $0.rule { types.contains(.object) } else { true }
    }
  }
}
