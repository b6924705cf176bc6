import KedgeDocuments

/// Makes a witness smaller, step by step, as long as it stays one.
struct Shrinking {
  /// Smaller ones than this are left as they are.
  private static let smallSize = 3
  /// And larger ones.
  private static let largeSize = 300
  /// How many values are looked at in all the documents that are tried.
  private static let effort = 1_500

  private let isWitness: (JSONValue) -> Bool
  private var effort = Self.effort

  init(isWitness: @escaping (JSONValue) -> Bool) { self.isWitness = isWitness }

  /// The smallest that is reached by leaving out members and elements and by simplifying what they hold.
  mutating func shrink(_ value: JSONValue) -> JSONValue {
    var smallest = value
    guard (Self.smallSize + 1...Self.largeSize).contains(value.nodeCount) else { return value }
    while let smaller = step(smallest) { smallest = smaller }
    return smallest
  }

  private mutating func step(_ value: JSONValue) -> JSONValue? {
    for candidate in Self.simpler(value, isPart: false) {
      effort -= candidate.nodeCount + 4
      if effort < 0 { return nil }
      if isWitness(candidate) { return candidate }
    }
    return nil
  }

  /// Simpler values: with something left out, then with a part that is simpler.
  private static func simpler(_ value: JSONValue, isPart: Bool) -> [JSONValue] {
    switch value {
    case .null, .boolean, .number: return []
    case .string(let text): return isPart && text.scalarCount > 12 ? [.string("")] : []
    case .array(let elements):
      return (isPart && !elements.isEmpty ? [.array([])] : [])
        + elements.indices.reversed().map { place in
          var fewer = elements
          fewer.remove(at: place)
          return .array(fewer)
        }
        + elements.indices.flatMap { place in
          simpler(elements[place], isPart: true).map { part in
            var other = elements
            other[place] = part
            return .array(other)
          }
        }
    case .object(let object):
      return (isPart && !object.isEmpty ? [.object(JSONObject())] : [])
        + object.names.reversed().map { name in
          var fewer = object
          fewer[name] = nil
          return .object(fewer)
        }
        + object.members.flatMap { member in
          simpler(member.value, isPart: true).map { part in
            var other = object
            other[member.name] = part
            return .object(other)
          }
        }
    }
  }
}
