import KedgeDocuments
import KedgeSchema

/// What is plain about the objects that a schema accepts: names they have, and names with few values. Enough to tell
/// most branches of a union apart without a search.
struct ObjectOutline {
  /// The most values that are kept for a name.
  static let valueLimit = 64

  var required: Set<Text> = []
  var values: [Text: Set<JSONValue>] = [:]

  /// Takes what another says too.
  mutating func formIntersection(_ other: ObjectOutline) {
    required.formUnion(other.required)
    for (name, values) in other.values { restrict(name, to: values) }
  }

  mutating func restrict(_ name: Text, to others: Set<JSONValue>) {
    values[name] = values[name].map { $0.intersection(others) } ?? others
  }

  /// Whether an object that is as one says cannot be as the other says, some names being required besides.
  func isDisjoint(with other: ObjectOutline, required names: Set<Text>) -> Bool {
    other.values.contains { name, theirs in
      guard let ours = values[name], ours.isDisjoint(with: theirs) else { return false }
      return required.contains(name) || other.required.contains(name) || names.contains(name)
    }
  }
}

extension Search {
  /// What is plain about the objects that a schema accepts, worked out once.
  func outline(of id: SchemaID) -> ObjectOutline {
    if let known = knownOutlines[id] { return known }
    // Met again below itself: nothing more.
    knownOutlines[id] = ObjectOutline()
    var result = ObjectOutline()
    for keyword in set[id].keywords {
      switch keyword.rule {
      case .required(let names): result.required.formUnion(names)
      case .properties(let list):
        for property in list {
          if let values = values(of: property.schema, depth: 0) { result.restrict(property.name, to: values) }
        }
      case .reference(let target): result.formIntersection(outline(of: target))
      case .allOf(let parts): for part in parts { result.formIntersection(outline(of: part)) }
      default: break
      }
    }
    knownOutlines[id] = result
    return result
  }

  /// The only values that a schema may accept, where it lists a few.
  private func values(of id: SchemaID, depth: Int) -> Set<JSONValue>? {
    guard depth < 4 else { return nil }
    for keyword in set[id].keywords {
      switch keyword.rule {
      case .constant(let value): return [value]
      case .enumeration(let values) where values.count <= ObjectOutline.valueLimit: return Set(values)
      case .reference(let target): return values(of: target, depth: depth + 1)
      case .allOf(let parts):
        for part in parts { if let values = values(of: part, depth: depth + 1) { return values } }
      default: break
      }
    }
    return nil
  }
}
