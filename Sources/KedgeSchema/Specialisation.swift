import KedgeDocuments

/// Copies schemas with what `$dynamicRef` and `$recursiveRef` come to written in.
///
/// What they come to depends on the resources gone through on the way, so a schema is copied once for each environment:
/// for each dynamic anchor in use, the schema that the outermost resource gives it.
struct Specialisation {
  private typealias Environment = [Text: SchemaID]

  private struct Place: Hashable {
    let schema: SchemaID
    let environment: Environment
  }

  private(set) var set: SchemaSet
  private let limit: Int
  /// Schemas from which a dynamic reference is reached.
  private var affected: Set<SchemaID> = []
  private var anchors: Set<Text> = []
  private var copies: [Place: SchemaID] = [:]
  private var pending: [Place] = []

  init(_ set: consuming SchemaSet, limit: Int) {
    self.set = set
    self.limit = limit
  }

  /// The copy of a schema; itself when there is nothing dynamic in it; nil when there would be too many copies.
  mutating func copy(_ root: SchemaID) -> SchemaID? {
    findAffected(from: root)
    let result = place(root, in: [:])
    while let next = pending.popLast() {
      if copies.count > limit { return nil }
      write(next)
    }
    return result
  }

  private mutating func findAffected(from root: SchemaID) {
    var parents: [SchemaID: [SchemaID]] = [:]
    var work: [SchemaID] = []
    for id in set.reachable(from: root) {
      for keyword in set[id].keywords {
        for child in keyword.rule.schemas { parents[child, default: []].append(id) }
        guard let anchor = Self.anchor(keyword.rule) else { continue }
        anchors.insert(anchor)
        if affected.insert(id).inserted { work.append(id) }
      }
    }
    while let id = work.popLast() {
      for parent in parents[id] ?? [] where affected.insert(parent).inserted { work.append(parent) }
    }
  }

  /// The name under which an environment holds the target; no dynamic anchor is called "".
  private static func anchor(_ rule: KeywordRule) -> Text? {
    switch rule {
    case .dynamicReference(_, let anchor): anchor
    case .recursiveReference: ""
    default: nil
    }
  }

  /// The copy to use for a schema that is entered with an environment.
  private mutating func place(_ id: SchemaID, in environment: Environment) -> SchemaID {
    guard affected.contains(id) else { return id }
    let schema = set[id]
    var own = environment
    for anchor in anchors where own[anchor] == nil {
      own[anchor] =
        anchor.isEmpty
        ? set.recursiveTarget(in: schema.resource) : set.dynamicTarget(anchor: anchor, in: schema.resource)
    }
    let place = Place(schema: id, environment: own)
    if let known = copies[place] { return known }
    let copy = set.arena.nextID
    set.arena.append(schema.copied(to: copy, keywords: schema.keywords))
    copies[place] = copy
    pending.append(place)
    return copy
  }

  private mutating func write(_ place: Place) {
    guard let copy = copies[place] else { return }
    let schema = set[place.schema]
    var keywords: [Keyword] = []
    for keyword in schema.keywords {
      keywords.append(
        Keyword(name: keyword.name, node: keyword.node, rule: rule(keyword.rule, place.environment)))
    }
    set.arena[copy] = schema.copied(to: copy, keywords: keywords)
  }

  private mutating func rule(_ rule: KeywordRule, _ environment: Environment) -> KeywordRule {
    switch rule {
    case .dynamicReference(let initial, let anchor):
      return .reference(self.place(environment[anchor] ?? initial, in: environment))
    case .recursiveReference(let initial):
      return .reference(self.place(environment[""] ?? initial, in: environment))
    default:
      var copies: [SchemaID: SchemaID] = [:]
      for child in rule.schemas { copies[child] = self.place(child, in: environment) }
      return rule.mapSchemas { copies[$0] ?? $0 }
    }
  }
}

extension SchemaSet {
  /// Adds a copy of a schema in which `$dynamicRef` and `$recursiveRef` are plain references to what they come to when
  /// validation starts there: it accepts the same documents. Parts without them are shared.
  ///
  /// - Parameters:
  ///   - root: The schema.
  ///   - limit: How many schemas may be added; about the number of affected schemas times that of the environments they
  ///     are met in, which is almost always one.
  /// - Returns: The copy; the schema itself when it has nothing dynamic; nil past the limit.
  /// - SeeAlso: JSON Schema 2020-12 Core, section 8.2.3.2.
  public mutating func specialise(_ root: SchemaID, limit: Int = 20_000) -> SchemaID? {
    var taken = SchemaSet()
    swap(&taken, &self)
    var specialisation = Specialisation(consume taken, limit: limit)
    let copy = specialisation.copy(root)
    self = specialisation.set
    return copy
  }
}
