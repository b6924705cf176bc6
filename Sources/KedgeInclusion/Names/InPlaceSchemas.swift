import KedgeDocuments
import KedgeSchema

/// All schemas that may apply to one value beside some: through references, combinations, conditions and dependencies.
struct InPlaceSchemas {
  private static let limit = 2_000

  let set: SchemaSet
  /// Those that hold when they are met.
  private(set) var positive: [SchemaID] = []
  /// Those under `not` and `if`: they only mention.
  private(set) var mentioning: [SchemaID] = []
  /// Whether there were too many to list.
  private(set) var isIncomplete = false

  init(_ set: SchemaSet, _ roots: Set<SchemaID>) {
    self.set = set
    var negative: [SchemaID] = []
    positive = closure(Array(roots.sorted()), &negative)
    var further: [SchemaID] = []
    mentioning = closure(negative, &further)
    while !further.isEmpty {
      let known = Set(mentioning)
      let next = further.filter { !known.contains($0) }
      further = []
      if next.isEmpty { break }
      mentioning += closure(next, &further)
    }
  }

  private mutating func closure(_ roots: [SchemaID], _ negative: inout [SchemaID]) -> [SchemaID] {
    var found: [SchemaID] = []
    var seen: Set<SchemaID> = []
    var pending = Array(roots.reversed())
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      if seen.count > Self.limit {
        isIncomplete = true
        break
      }
      found.append(next)
      for keyword in set[next].keywords {
        switch keyword.rule {
        case .allOf, .anyOf, .oneOf, .reference, .dynamicReference, .recursiveReference, .dependentSchemas:
          pending += keyword.rule.schemas
        case .conditional(let condition, let then, let otherwise):
          negative.append(condition)
          pending += [then, otherwise].compactMap { $0 }
        case .not(let part): negative.append(part)
        default: break
        }
      }
    }
    return found
  }
}
