import KedgeDocuments
import KedgeInclusion
import KedgeSchema

/// Carries values of parts of a schema up to documents of the whole: what a part says is asked of the part alone, once,
/// however many surfaces reach it.
struct Lifting {
  /// How a value is reached from the value that a schema applies to.
  private enum Step {
    case inPlace
    case member(Text)
    case element(Int)
  }

  /// The ways up from one part, found as far as they were asked for.
  private struct Ways {
    /// For a schema, the next one on the way to the part, and how it is reached.
    var next: [SchemaID: (schema: SchemaID, step: Step)] = [:]
    var pending: [SchemaID]
  }

  /// How much making one value may take.
  private static let budget = Budget(goals: 200, branches: 400, derivatives: 10_000, work: 4_000)
  private static let stepLimit = 60
  /// How many members are tried to tell an alternative by.
  private static let tagLimit = 4

  private let engine: InclusionEngine
  /// Who applies whom below the roots.
  let graph: SchemaGraph
  /// The schemas of all objects and of all arrays.
  private let containers: (object: SchemaID, array: SchemaID)
  private var ways: [SchemaID: Ways] = [:]
  private var samples: [[SchemaID]: JSONValue?] = [:]
  private var refused: [SchemaID: JSONValue?] = [:]

  /// Lifts to documents of some roots.
  init?(_ engine: InclusionEngine, roots: [SchemaID]) {
    guard let root = roots.first else { return nil }
    self.engine = engine
    graph = SchemaGraph(engine.set, roots: roots)
    let node = engine.set[root].node
    let first = engine.edit { set in
      set.add(2, like: root) { index, _ in
        [Keyword(name: "", node: node, rule: .type(index == 0 ? .object : .array))]
      }
    }
    containers = (first, SchemaID(rawValue: first.rawValue + 1))
  }

  /// Documents of a root with a value at a place where a part applies, the likeliest first; whether the root accepts one is
  /// for the validator to say.
  mutating func documents(of root: SchemaID, with value: JSONValue, at part: SchemaID) -> [JSONValue] {
    guard let (levels, isBeside) = levels(from: root, to: part) else { return [] }
    let values = [value] + (isBeside ? tagged(value, by: part) : [])
    return values.compactMap { value in
      var value = value
      for (schemas, step) in levels.reversed() {
        guard let around = around(value, schemas, step) else { return nil }
        value = around
      }
      return value
    }
  }

  /// A small object of a part with a member that a schema rejects.
  mutating func object(of part: SchemaID, with name: Text, that member: SchemaID) -> JSONValue? {
    refused(by: member).flatMap { around($0, [part], .member(name)) }
  }

  /// A small object of a part that lacks a member.
  mutating func object(of part: SchemaID, without name: Text) -> JSONValue? {
    guard case .object(let object)? = sample(of: [part], containers.object), object[name] == nil else {
      return nil
    }
    return .object(object)
  }

  private mutating func around(_ value: JSONValue, _ schemas: [SchemaID], _ step: Step) -> JSONValue? {
    switch step {
    case .inPlace: return value
    case .member(let name):
      guard case .object(let object)? = sample(of: schemas, containers.object) else { return nil }
      return Self.object(object, with: name, value)
    case .element(let index):
      guard case .array(var elements)? = sample(of: schemas, containers.array), index <= elements.count else {
        return nil
      }
      if index < elements.count { elements[index] = value } else { elements.append(value) }
      return .array(elements)
    }
  }

  /// An object with one member set, sorted by name.
  private static func object(_ object: JSONObject, with name: Text, _ value: JSONValue) -> JSONValue {
    var object = object
    object[name] = value
    return .object(JSONObject(object.members.sorted { $0.name < $1.name }.map { ($0.name, $0.value) }))
  }

  /// A small value that a schema rejects.
  private mutating func refused(by schema: SchemaID) -> JSONValue? {
    if let known = refused[schema] { return known }
    var value: JSONValue?
    if case .member(let witness) = engine.member(accepting: [], rejecting: [schema], budget: Self.budget) {
      value = witness.value
    }
    refused[schema] = .some(value)
    return value
  }

  /// A small value that some schemas accept, of the kind that another says.
  private mutating func sample(of schemas: [SchemaID], _ kind: SchemaID) -> JSONValue? {
    let all = schemas + [kind]
    if let known = samples[all] { return known }
    var sample = nearSample(of: schemas, kind)
    if sample == nil,
      case .member(let witness) = engine.member(accepting: all, rejecting: [], budget: Self.budget)
    {
      sample = witness.value
    }
    samples[all] = .some(sample)
    return sample
  }

  /// A sample of the innermost of several schemas that the others accept as it is, or once it says which it is of.
  private mutating func nearSample(of schemas: [SchemaID], _ kind: SchemaID) -> JSONValue? {
    guard schemas.count > 1, let inner = schemas.last, let value = sample(of: [inner], kind) else {
      return nil
    }
    let all = schemas + [kind]
    return ([value] + tagged(value, by: inner)).first {
      engine.confirm($0, accepting: all, rejecting: []) != nil
    }
  }

  /// An object with one member more of which few values are listed: what alternatives are often told apart by.
  func tagged(_ value: JSONValue, by part: SchemaID) -> [JSONValue] {
    guard case .object(let object) = value else { return [] }
    var found: [JSONValue] = []
    for entry in Conjunction(engine.set, part, opensSole: true).parts {
      guard case .properties(let list) = entry.rule else { continue }
      for member in list where object[member.name] == nil {
        guard found.count < Self.tagLimit, let tag = listed(member.schema) else { continue }
        found.append(Self.object(object, with: member.name, tag))
      }
    }
    return found
  }

  /// The first of the only values that a schema lists.
  private func listed(_ schema: SchemaID) -> JSONValue? {
    for entry in Conjunction(engine.set, schema, opensSole: true).parts {
      switch entry.rule {
      case .constant(let value): return value
      case .enumeration(let values): return values.first
      default: break
      }
    }
    return nil
  }

  /// The schemas on the way from a root to a part that apply to one value after another, each list with the step that
  /// leads on; and whether the part applies beside others, such as alternatives.
  private mutating func levels(
    from root: SchemaID, to part: SchemaID
  ) -> (levels: [(schemas: [SchemaID], step: Step)], isBeside: Bool)? {
    guard findWay(from: root, to: part), let next = ways[part]?.next else { return nil }
    var levels: [(schemas: [SchemaID], step: Step)] = []
    var (current, schemas) = (root, [root])
    for _ in 0..<Self.stepLimit {
      guard current != part, let (schema, step) = next[current] else { break }
      current = schema
      if case .inPlace = step {
        schemas.append(schema)
      } else {
        levels.append((schemas, step))
        schemas = [schema]
      }
    }
    return current == part ? (levels, schemas.count > 1) : nil
  }

  /// Goes up from a part until a root is met.
  private mutating func findWay(from root: SchemaID, to part: SchemaID) -> Bool {
    if root == part { return true }
    var found = ways.removeValue(forKey: part) ?? Ways(pending: [part])
    var place = 0
    let set = engine.set
    while found.next[root] == nil, place < found.pending.count {
      let child = found.pending[place]
      place += 1
      for parent in graph.parents(of: child) where parent != part && found.next[parent] == nil {
        guard let step = Self.step(from: parent, to: child, set) else { continue }
        found.next[parent] = (child, step)
        found.pending.append(parent)
      }
    }
    found.pending.removeFirst(place)
    let isFound = found.next[root] != nil
    ways[part] = found
    return isFound
  }

  private static func step(from parent: SchemaID, to child: SchemaID, _ set: SchemaSet) -> Step? {
    for keyword in set[parent].keywords {
      switch keyword.rule {
      case .reference(child): return .inPlace
      case .allOf(let list), .anyOf(let list), .oneOf(let list): if list.contains(child) { return .inPlace }
      case .properties(let list):
        if let member = list.first(where: { $0.schema == child }) { return .member(member.name) }
      case .additionalProperties(child): return .member("key")
      case .items(child, let start): return .element(start)
      case .prefixItems(let list): if let index = list.firstIndex(of: child) { return .element(index) }
      default: break
      }
    }
    return nil
  }
}
