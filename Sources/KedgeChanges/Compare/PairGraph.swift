import KedgeDocuments
import KedgeSchema

/// The pairs of schemas that stand for the same place, each walked once however many surfaces reach it, with the edits
/// found there.
struct PairGraph {
  let set: SchemaSet
  /// Whether two schemas are known to accept the same documents.
  let areAlike: (SchemaID, SchemaID) -> Bool
  /// Whether two schemas are proved to accept the same documents, wherever they stand.
  let isSame: (SchemaID, SchemaID) -> Bool
  /// Whether a schema accepts a value; nil where that cannot be said.
  let isValid: (Node, SchemaID) -> Bool?
  /// Whether `format` is an assertion in every dialect.
  let assertsFormat: Bool
  private(set) var edits: [Edit] = []
  private var known: [Edit.Key: Int] = [:]
  private var numbers: [SchemaPair: Int] = [:]
  private var children: [[Int]] = []
  /// The edits found at each pair, as they are there: one node may be several schemas, such as of requests and of answers.
  private var found: [[(number: Int, edit: Edit)]] = []
  /// The walk that reached each pair last.
  private var walks: [Int] = []
  private var walkCount = 0
  /// Pairs written in two ways that mean the same: no edit in them moves a document.
  private var rewritten: Set<Int> = []
  private var pending: [SchemaPair] = []

  init(
    _ set: SchemaSet, areAlike: @escaping (SchemaID, SchemaID) -> Bool,
    isSame: @escaping (SchemaID, SchemaID) -> Bool,
    isValid: @escaping (Node, SchemaID) -> Bool?, assertsFormat: Bool
  ) {
    self.set = set
    self.areAlike = areAlike
    self.isSame = isSame
    self.isValid = isValid
    self.assertsFormat = assertsFormat
  }

  /// The edits at or below a pair, as they are there, in the order of the new document.
  mutating func edits(from pair: SchemaPair) -> [(number: Int, edit: Edit)] {
    let root = number(pair)
    while let next = pending.popLast() { walk(next) }
    var result: [Int: Edit] = [:]
    for next in reached(from: root, passingRewritten: false) {
      for (number, edit) in found[next] { result[number, default: edit].take(in: edit) }
    }
    // What is written in another way says other words and defaults, too.
    for next in rewritten.isEmpty ? [] : reached(from: root, passingRewritten: true) {
      for (number, edit) in found[next] where !edit.movesDocuments {
        result[number, default: edit].take(in: edit)
      }
    }
    return result.map { (number: $0.key, edit: $0.value) }.sorted {
      let (left, right) = ($0.edit.new, $1.edit.new)
      return (left.node.document.name, left.range.lowerBound, $0.number) < (
        right.node.document.name, right.range.lowerBound, $1.number
      )
    }
  }

  /// The pairs at or below one, each once.
  private mutating func reached(from root: Int, passingRewritten: Bool) -> [Int] {
    guard passingRewritten || !rewritten.contains(root) else { return [] }
    walkCount += 1
    walks[root] = walkCount
    var reached = [root]
    var place = 0
    while place < reached.count {
      for child in children[reached[place]]
      where walks[child] < walkCount && (passingRewritten || !rewritten.contains(child)) {
        walks[child] = walkCount
        reached.append(child)
      }
      place += 1
    }
    return reached
  }

  private mutating func number(_ pair: SchemaPair) -> Int {
    if let known = numbers[pair] { return known }
    let number = children.count
    numbers[pair] = number
    children.append([])
    found.append([])
    walks.append(0)
    pending.append(pair)
    return number
  }

  private mutating func walk(_ pair: SchemaPair) {
    guard let here = numbers[pair] else { return }
    if let inner = target(pair) {
      children[here].append(number(inner))
      return
    }
    var walk = PairWalk(self, pair)
    walk.run()
    for edit in walk.edits {
      let place = known[edit.key] ?? edits.count
      if place == edits.count {
        known[edit.key] = place
        edits.append(edit)
      }
      var own = edit
      own.pair = pair
      found[here].append((place, own))
    }
    for child in walk.children { children[here].append(number(child)) }
    if walk.mayBeRewritten, isSame(pair.old, pair.new) { rewritten.insert(here) }
  }

  /// Where both are nothing but a reference: what they refer to.
  private func target(_ pair: SchemaPair) -> SchemaPair? {
    guard let old = soleReference(pair.old), let new = soleReference(pair.new) else { return nil }
    return SchemaPair(old: old, new: new)
  }

  private func soleReference(_ id: SchemaID) -> SchemaID? {
    let schema = set[id]
    guard schema.keywords.count == 1 else { return nil }
    if case .reference(let target) = schema.keywords[0].rule { return target }
    return nil
  }
}
