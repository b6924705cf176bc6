import KedgeDocuments
import KedgeSchema

/// The assumption that a writer does not use a name that its schema never mentions, as a schema that must hold beside the
/// writer's: it can only take documents away, so a proof with it is a proof about the documents that are left.
///
/// A name is taken as absent at an object only if the reader declares it, the writer never uses it (`UnusedNames`), and no
/// earlier release declared it there. Names are collected over everything that applies to the object in place, every
/// branch; what stands under `not` or `if`, or applies only to some of the objects of a place, only adds mentions.
struct UndeclaredNames {
  /// How many places of documents are told apart; beyond them nothing is assumed.
  private static let placeLimit = 50_000

  private var numbers: [NamePlace: Int] = [:]
  private var places: [NamePlaceFacts] = []
  /// The places that each place is a part of.
  private var parents: [[Int]] = []
  /// The places at or below which some name is absent, and those of them that have no schema yet.
  private var useful: Set<Int> = []
  private var unmade: [Int] = []
  private var pending: [(Int, NamePlace)] = []
  private var made: [Int: SchemaID] = [:]

  /// The schema that says which names are absent in documents of `writer` as `reader` sees them; nil where none is.
  mutating func restriction(
    writer: SchemaID, reader: SchemaID, earlier: [SchemaID], in set: inout SchemaSet,
    areAlike: (SchemaID, SchemaID) -> Bool
  ) -> SchemaID? {
    let root = number(NamePlace(writers: [writer], readers: [reader], earlier: Set(earlier)))
    collect(set, areAlike)
    guard useful.contains(root) else { return nil }
    let missing = unmade.sorted()
    guard !missing.isEmpty else { return made[root] }
    unmade = []
    let offsets = Dictionary(uniqueKeysWithValues: missing.enumerated().map { ($0.element, $0.offset) })
    let node = set[writer].node
    let (never, always) = (missing.count, missing.count + 1)
    let (facts, known) = (places, made)
    let first = set.add(missing.count + 2, like: writer) { index, identifier in
      if index == never { return [Keyword(name: "", node: node, rule: .enumeration([]))] }
      if index == always { return [] }
      let schemas = NamePlaceFacts.Schemas(never: identifier(never), always: identifier(always)) { child in
        known[child] ?? offsets[child].map(identifier)
      }
      return facts[missing[index]].rules(schemas).map { Keyword(name: "", node: node, rule: $0) }
    }
    for (place, offset) in offsets { self.made[place] = SchemaID(rawValue: first.rawValue + Int32(offset)) }
    return self.made[root]
  }

  private mutating func number(_ place: NamePlace) -> Int {
    if let known = numbers[place] { return known }
    let number = places.count
    numbers[place] = number
    places.append(NamePlaceFacts())
    parents.append([])
    pending.append((number, place))
    return number
  }

  private mutating func collect(_ set: SchemaSet, _ areAlike: (SchemaID, SchemaID) -> Bool) {
    while let (number, place) = pending.popLast() {
      guard places.count < Self.placeLimit else { continue }
      if let writer = place.writers.first, let reader = place.readers.first, place.writers.count == 1,
        place.readers.count == 1, areAlike(writer, reader)
      {
        continue
      }
      let walk = NamePlaceWalk(set, place)
      var facts = walk.facts
      facts.children = walk.children.map { ($0, self.number($1)) }
      places[number] = facts
      for (_, child) in facts.children { parents[child].append(number) }
      if !facts.absent.isEmpty || facts.children.contains(where: { useful.contains($0.1) }) { use(number) }
    }
  }

  /// Notes that a name is absent at or below a place, and so below all that it is a part of.
  private mutating func use(_ number: Int) {
    var work = [number]
    while let next = work.popLast() {
      guard useful.insert(next).inserted else { continue }
      unmade.append(next)
      work += parents[next]
    }
  }
}
