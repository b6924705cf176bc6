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
  private var found: [[Int]] = []
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

  /// The edits at or below a pair, in the order of the new document.
  mutating func edits(from pair: SchemaPair) -> [Int] {
    let root = number(pair)
    while let next = pending.popLast() { walk(next) }
    let moving = reached(from: root, through: { !rewritten.contains($0) })
    let all = reached(from: root, through: { _ in true })
    var result: Set<Int> = []
    for next in moving { result.formUnion(found[next]) }
    for next in all.subtracting(moving) {
      result.formUnion(found[next].filter { !edits[$0].movesDocuments })
    }
    return result.sorted {
      let (left, right) = (edits[$0].new, edits[$1].new)
      return (left.node.document.name, left.range.lowerBound, $0) < (
        right.node.document.name, right.range.lowerBound, $1
      )
    }
  }

  private func reached(from root: Int, through isOpen: (Int) -> Bool) -> Set<Int> {
    guard isOpen(root) else { return [] }
    var reached: Set<Int> = [root]
    var work = [root]
    while let next = work.popLast() {
      for child in children[next] where isOpen(child) && reached.insert(child).inserted { work.append(child) }
    }
    return reached
  }

  private mutating func number(_ pair: SchemaPair) -> Int {
    if let known = numbers[pair] { return known }
    let number = children.count
    numbers[pair] = number
    children.append([])
    found.append([])
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
        edits[place].pair = pair
      }
      found[here].append(place)
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
