import KedgeDocuments
import KedgeSchema

/// The pairs of schemas that stand for the same place, each walked once however many surfaces reach it, with the edits
/// found there.
struct PairGraph {
  let set: SchemaSet
  /// Whether two schemas are known to accept the same documents.
  let areAlike: (SchemaID, SchemaID) -> Bool
  /// Whether a schema accepts a value; nil where that cannot be said.
  let isValid: (Node, SchemaID) -> Bool?
  /// Whether `format` is an assertion in every dialect.
  let assertsFormat: Bool
  private(set) var edits: [Edit] = []
  private var known: [Edit.Key: Int] = [:]
  private var numbers: [SchemaPair: Int] = [:]
  private var children: [[Int]] = []
  private var found: [[Int]] = []
  private var pending: [SchemaPair] = []

  init(
    _ set: SchemaSet, areAlike: @escaping (SchemaID, SchemaID) -> Bool,
    isValid: @escaping (Node, SchemaID) -> Bool?, assertsFormat: Bool
  ) {
    self.set = set
    self.areAlike = areAlike
    self.isValid = isValid
    self.assertsFormat = assertsFormat
  }

  /// The edits at or below a pair, in the order of the new document.
  mutating func edits(from pair: SchemaPair) -> [Int] {
    let root = number(pair)
    while let next = pending.popLast() { walk(next) }
    var reached: Set<Int> = [root]
    var work = [root]
    var result: Set<Int> = []
    while let next = work.popLast() {
      result.formUnion(found[next])
      for child in children[next] where reached.insert(child).inserted { work.append(child) }
    }
    return result.sorted {
      let (left, right) = (edits[$0].new, edits[$1].new)
      return (left.node.document.name, left.range.lowerBound, $0) < (
        right.node.document.name, right.range.lowerBound, $1
      )
    }
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
      }
      found[here].append(place)
    }
    for child in walk.children { children[here].append(number(child)) }
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
