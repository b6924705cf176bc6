import KedgeDocuments

/// The ways in which an array or object can be another than a given one, so that an excluded constant is one choice.
enum Differences {
  static func from(_ value: JSONValue, _ search: Search) -> [[Formula]] {
    switch value {
    case .array(let elements): array(elements, search)
    case .object(let object): self.object(object, search)
    default: []
    }
  }

  private static func array(_ elements: [JSONValue], _ search: Search) -> [[Formula]] {
    var ways: [[Formula]] = []
    if !elements.isEmpty { ways.append([.size(minimum: 0, maximum: elements.count - 1)]) }
    ways.append([.size(minimum: elements.count + 1, maximum: nil)])
    for (place, element) in elements.enumerated() {
      ways.append([.element(place, isExact: true, [search.literal(isNot: element)])])
    }
    return ways
  }

  private static func object(_ object: JSONObject, _ search: Search) -> [[Formula]] {
    var ways: [[Formula]] = object.names.map { [.has($0, isPositive: false)] }
    ways.append([.request(MemberRequest(.others(listed: Set(object.names), patterns: []), []))])
    for member in object.members { ways.append([.member(member.name, search.literal(isNot: member.value))]) }
    return ways
  }
}
