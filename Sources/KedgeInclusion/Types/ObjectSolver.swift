import KedgeDocuments
import KedgePatterns
import KedgeSchema

/// Objects: each name has a goal; requests for some member are given names one after another.
struct ObjectSolver {
  /// The most members that are made.
  static let memberLimit = 2_000
  /// How many ways to name requested members are tried.
  private static let arrangementLimit = 2_000

  let search: Search
  let objects: ObjectFacts
  private let rules: MemberRules
  private var tried = 0
  /// Why finding nothing is no proof; nil while it is one.
  private var unknown: Gap?

  init(search: Search, objects: ObjectFacts) {
    self.search = search
    self.objects = objects
    rules = MemberRules(search: search, objects: objects)
  }

  /// Members, in the order of their names: what is asked of each, and a value for it.
  private struct Members {
    private(set) var names: [Text] = []
    private var contents: [Text: (literals: [Literal], value: JSONValue)] = [:]

    subscript(name: Text) -> (literals: [Literal], value: JSONValue)? { contents[name] }

    var object: JSONObject { JSONObject(names.map { ($0, contents[$0]?.value ?? .null) }) }

    mutating func set(_ name: Text, _ literals: [Literal], _ value: JSONValue) {
      guard contents.updateValue((literals, value), forKey: name) == nil else { return }
      if let last = names.last, name < last {
        names.insert(name, at: names.firstIndex { name < $0 } ?? names.count)
      } else {
        names.append(name)
      }
    }
  }

  mutating func solve() -> Outcome {
    if let maximum = objects.maximum, objects.required.count > maximum { return .empty }
    var members = Members()
    for name in objects.required.sorted() {
      switch rules.isAllowed(name) {
      case false: return .empty
      case nil: unknown = unknown ?? Gap("`propertyNames` cannot be judged")
      default: break
      }
      guard add(name, objects.members[name] ?? [], to: &members) else { return failure }
    }
    if objects.requests.count > 1 {
      // One that cannot be met by itself settles it.
      for request in objects.requests {
        let outer = (tried, unknown)
        guard arrange([request], members) == nil else { continue }
        if unknown == nil { return .empty }
        (tried, unknown) = outer
      }
    }
    return arrange(objects.requests, members).map { .member(.object($0)) } ?? failure
  }

  private var failure: Outcome { unknown.map { .unknown($0) } ?? .empty }

  /// Adds demands on a member; false when it cannot be.
  private mutating func add(_ name: Text, _ literals: [Literal], to members: inout Members) -> Bool {
    let all = (members[name]?.literals ?? objects.members[name] ?? []) + literals
    switch search.satisfy(Goal(rules.literals(name) + all)) {
    case .member(let value):
      members.set(name, all, value)
      return true
    case .empty: return false
    case .unknown(let gap):
      unknown = unknown ?? gap
      return false
    }
  }

  /// Gives each request a name, then makes the object.
  private mutating func arrange(_ requests: [MemberRequest], _ members: Members) -> JSONObject? {
    guard let request = requests.first else { return make(members) }
    let rest = Array(requests.dropFirst())
    for name in rules.mentioned(besides: members.names) where rules.mayFit(name, request) {
      if let found = arrange(request, at: name, rest, members) { return found }
      if tried > Self.arrangementLimit { return nil }
    }
    var fresh = FreshNames(search: search, rules: rules, request: request, besides: members.names)
    for _ in 0...rest.count {
      guard let name = fresh.next() else { break }
      if let found = arrange(request, at: name, rest, members) { return found }
      if tried > Self.arrangementLimit { return nil }
    }
    unknown = unknown ?? fresh.unknown
    // A name that no one mentions may serve several requests at once.
    for index in rest.indices {
      var others = rest
      let joined = request.joined(with: others.remove(at: index))
      if let found = arrange([joined] + others, members) { return found }
    }
    return nil
  }

  private mutating func arrange(
    _ request: MemberRequest, at name: Text, _ rest: [MemberRequest], _ members: Members
  ) -> JSONObject? {
    tried += 1
    if tried > Self.arrangementLimit {
      unknown = Gap("more than \(Self.arrangementLimit) ways to name members", .enumeration)
      return nil
    }
    var next = members
    guard rules.isAllowed(name) == true, add(name, request.literals, to: &next) else { return nil }
    if let maximum = objects.maximum, next.names.count > maximum { return nil }
    return arrange(rest, next)
  }

  /// The object, with more members where there must be more.
  private mutating func make(_ members: Members) -> JSONObject? {
    var object = members.object
    guard object.count < objects.minimum else { return object }
    guard objects.minimum <= Self.memberLimit else {
      unknown = Gap("an object of \(objects.minimum) members is too large to make", .members)
      return nil
    }
    for name in rules.mentioned(besides: members.names) where object[name] == nil {
      guard object.count < objects.minimum else { return object }
      grow(&object, name)
    }
    var fresh = FreshNames(
      search: search, rules: rules, request: MemberRequest(.any, []), besides: members.names,
      batch: objects.minimum - object.count)
    while object.count < objects.minimum, let name = fresh.next() { grow(&object, name) }
    if object.count >= objects.minimum { return object }
    unknown = unknown ?? fresh.unknown
    return nil
  }

  private mutating func grow(_ object: inout JSONObject, _ name: Text) {
    guard rules.isAllowed(name) == true else { return }
    switch search.satisfy(Goal(rules.literals(name) + (objects.members[name] ?? []))) {
    case .member(let value): object[name] = value
    case .empty: break
    case .unknown(let gap): unknown = unknown ?? gap
    }
  }
}
