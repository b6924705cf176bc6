import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// Objects: each name has a goal; demands for some member are given names one after another.
struct ObjectSolver {
  /// The most members that are made.
  static let memberLimit = 2_000
  /// How many ways to name demanded members are tried.
  private static let arrangementLimit = 2_000

  let search: Search
  let goal: Goal
  let facts: Facts
  let others: [JSONValue]

  private var objects: ObjectFacts { facts.objects }

  func solve() -> Outcome {
    if let maximum = objects.maximum, objects.required.count > maximum { return .empty }
    var members: [Text: [Literal]] = [:]
    for name in objects.required.sorted() {
      switch allows(name) {
      case false: return .empty
      case nil: return .unknown("`propertyNames` cannot be judged")
      default: members[name] = objects.members[name] ?? []
      }
      switch search.satisfy(Goal(literals(name) + (members[name] ?? []))) {
      case .empty: return .empty
      case .unknown(let reason): return .unknown(reason)
      case .member: break
      }
    }
    var state = State()
    let outcome = arrange(objects.requests[...], members, &state)
    if case .empty = outcome, let reason = state.incomplete { return .unknown(reason) }
    return outcome
  }

  private struct State {
    var tried = 0
    /// Why finding nothing is no proof; nil while it is one.
    var incomplete: String?
  }

  /// What the value of a name must be.
  private func literals(_ name: Text) -> [Literal] {
    var result: [Literal] = []
    for rule in objects.rules {
      if let schema = rule.properties[name] { result.append(search.literal(schema, true)) }
      for part in rule.patterns where part.pattern?.matches(name.string) ?? false {
        result.append(search.literal(part.schema, true))
      }
      if let additional = rule.additional, !rule.listed.contains(name),
        !rule.listedPatterns.contains(where: { $0.matches(name.string) })
      {
        result.append(search.literal(additional, true))
      }
    }
    return result
  }

  /// Whether a name may be there; nil when that cannot be judged.
  private func allows(_ name: Text) -> Bool? {
    if objects.forbidden.contains(name) { return false }
    for schema in objects.names {
      guard let isValid = search.validator.isValid(Document(value: .string(name)).root, schema) else {
        return nil
      }
      if !isValid { return false }
    }
    return true
  }

  /// Gives each demand a name, then makes the object.
  private func arrange(
    _ requests: ArraySlice<MemberRequest>, _ members: [Text: [Literal]], _ state: inout State
  ) -> Outcome {
    guard let request = requests.first else { return make(members, &state) }
    let choice = NameChooser(search: search, objects: objects, taken: Set(members.keys)).choose(request)
    if !choice.isComplete { state.incomplete = "not all names were tried (bound: enumeration)" }
    var unknown: String?
    for name in choice.names {
      state.tried += 1
      if state.tried > Self.arrangementLimit {
        state.incomplete = "more than \(Self.arrangementLimit) ways to name members (bound: enumeration)"
        return .empty
      }
      if allows(name) != true { continue }
      var next = members
      next[name, default: objects.members[name] ?? []] += request.literal.map { [$0] } ?? []
      if let maximum = objects.maximum, next.count > maximum { continue }
      switch search.satisfy(Goal(literals(name) + (next[name] ?? []))) {
      case .empty: continue
      case .unknown(let reason):
        unknown = unknown ?? reason
        continue
      case .member: break
      }
      switch arrange(requests.dropFirst(), next, &state) {
      case .member(let value): return .member(value)
      case .empty: break
      case .unknown(let reason): unknown = unknown ?? reason
      }
    }
    return unknown.map { .unknown($0) } ?? .empty
  }

  private func make(_ members: [Text: [Literal]], _ state: inout State) -> Outcome {
    var object = JSONObject()
    for name in members.keys.sorted() {
      switch search.satisfy(Goal(literals(name) + (members[name] ?? []))) {
      case .member(let value): object[name] = value
      case .empty: return .empty
      case .unknown(let reason): return .unknown(reason)
      }
    }
    if object.count < objects.minimum {
      guard objects.minimum <= Self.memberLimit else {
        return .unknown("an object of \(objects.minimum) members is too large to make (bound: members)")
      }
      if let outcome = grow(&object, &state) { return outcome }
    }
    let value = JSONValue.object(object)
    if search.meets(value, goal, except: others) { return .member(value) }
    return varied(object) ?? .unknown("the object that was found is not what the goal asks for")
  }

  /// Adds members until there are enough; answers only when it cannot.
  private func grow(_ object: inout JSONObject, _ state: inout State) -> Outcome? {
    let choice = NameChooser(search: search, objects: objects).any(count: objects.minimum + 2)
    var unknown: String?
    for name in choice.names where object[name] == nil && object.count < objects.minimum {
      if allows(name) != true { continue }
      switch search.satisfy(Goal(literals(name))) {
      case .member(let value): object[name] = value
      case .empty: break
      case .unknown(let reason): unknown = reason
      }
    }
    if object.count >= objects.minimum { return nil }
    if let unknown { return .unknown(unknown) }
    if !choice.isComplete || !objects.requests.isEmpty {
      state.incomplete = "not all names were tried (bound: enumeration)"
    }
    return .empty
  }

  /// Another object, where the first is one that must not be: one more member, or another value of one.
  private func varied(_ object: JSONObject) -> Outcome? {
    for name in NameChooser(search: search, objects: objects).any(count: 6).names where object[name] == nil {
      guard allows(name) == true, case .member(let value) = search.satisfy(Goal(literals(name))) else {
        continue
      }
      var other = object
      other[name] = value
      if search.meets(.object(other), goal, except: others) { return .member(.object(other)) }
    }
    for member in object.members {
      let here = Goal(literals(member.name) + (objects.members[member.name] ?? []))
      guard case .member(let value) = search.satisfy(here, except: [member.value]) else { continue }
      var other = object
      other[member.name] = value
      if search.meets(.object(other), goal, except: others) { return .member(.object(other)) }
    }
    return nil
  }
}
