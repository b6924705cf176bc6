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

  /// The first simpler value that is a witness still.
  private mutating func step(_ value: JSONValue) -> JSONValue? {
    var found: JSONValue?
    _ = simplify(value, isPart: false) { shrinking, candidate in
      shrinking.effort -= candidate.nodeCount + 4
      if shrinking.effort < 0 { return true }
      if shrinking.isWitness(candidate) { found = candidate }
      return found != nil
    }
    return found
  }

  /// Tries simpler values, made one by one: with something left out, then with a part that is simpler. True where one
  /// was taken.
  private mutating func simplify(
    _ value: JSONValue, isPart: Bool, take: (inout Shrinking, JSONValue) -> Bool
  ) -> Bool {
    switch value {
    case .null, .boolean, .number: return false
    case .string(let text): return isPart && text.scalarCount > 12 && take(&self, .string(""))
    case .array(let elements):
      if isPart, !elements.isEmpty, take(&self, .array([])) { return true }
      for place in elements.indices.reversed() {
        var fewer = elements
        fewer.remove(at: place)
        if take(&self, .array(fewer)) { return true }
      }
      return elements.indices.contains { place in
        simplify(elements[place], isPart: true) { shrinking, part in
          var other = elements
          other[place] = part
          return take(&shrinking, .array(other))
        }
      }
    case .object(let object):
      if isPart, !object.isEmpty, take(&self, .object(JSONObject())) { return true }
      for name in object.names.reversed() {
        var fewer = object
        fewer[name] = nil
        if take(&self, .object(fewer)) { return true }
      }
      return object.members.contains { member in
        simplify(member.value, isPart: true) { shrinking, part in
          var other = object
          other[member.name] = part
          return take(&shrinking, .object(other))
        }
      }
    }
  }
}
